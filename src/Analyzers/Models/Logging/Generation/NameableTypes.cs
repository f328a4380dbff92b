using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>Which types a method in the class around an operation can name: generated code stands in another file.</summary>
internal sealed class NameableTypes
{
    private readonly Compilation? _compilation;
    private readonly ISymbol? _within;

    public NameableTypes(IOperation operation)
    {
        _compilation = operation.SemanticModel?.Compilation;
        _within = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
    }

    /// <summary>The type of a parameter that takes the value as it is; null where none does.</summary>
    public ITypeSymbol? TypeOf(IOperation value)
    {
        if (value.Type is { } type)
            return CanName(type) ? type : null;
        return value.ConstantValue is { HasValue: true, Value: null } ? _compilation?.GetSpecialType(SpecialType.System_Object) : null;
    }

    private bool CanName(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return CanName(array.ElementType);
            case ITypeParameterSymbol parameter:
                return parameter.TypeParameterKind == TypeParameterKind.Type;
            case INamedTypeSymbol { IsAnonymousType: false, IsFileLocal: false, IsRefLikeType: false, TypeKind: not TypeKind.Error } named:
                return IsUsable(named) && CanNameParts(named);
            default:
                return false;
        }
    }

    private bool CanNameParts(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer && !CanName(outer))
            return false;
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (!CanName(argument))
                return false;
        }

        return true;
    }

    private bool IsUsable(INamedTypeSymbol type)
    {
        if (_compilation is null || _within is null || !_compilation.IsSymbolAccessibleWithin(type, _within))
            return false;

        // Whatever the call's own file says about the warning, the generated one does not say it.
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.ObsoleteAttribute") || attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis.ExperimentalAttribute"))
                return false;
        }

        return true;
    }
}
