using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Data that is classified by an attribute: on the parameter, property, field, return value or type.</summary>
internal sealed class ClassifiedData(INamedTypeSymbol attribute, INamedTypeSymbol? unclassified) : SensitiveSource
{
    /// <inheritdoc/>
    public override string? NameOf(IOperation read)
    {
        ISymbol? symbol = read switch
        {
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            ILocalReferenceOperation local => local.Local,
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation { Constructor: { } constructor } => constructor.ContainingType,
            _ => null,
        };
        if (symbol is null)
            return null;
        if (IsClassified(symbol))
            return symbol.Name;
        return read.Type is INamedTypeSymbol type && IsClassified(type) ? type.Name : null;
    }

    /// <inheritdoc/>
    public override bool MayBeIn(ILocalSymbol local, ExpressionSyntax given) => true;

    /// <inheritdoc/>
    public override string? NameOf(IParameterSymbol parameter, IOperation given) => IsClassified(parameter) ? parameter.Name : null;

    /// <summary>Whether the symbol carries a classification of its own; a method, whether its result does.</summary>
    public bool IsClassified(ISymbol symbol)
    {
        foreach (AttributeData data in symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes())
        {
            if (data.AttributeClass.IsOrInherits(attribute) && !data.AttributeClass.Is(unclassified))
                return true;
        }

        // The parameter of a record's constructor is what its property is made of.
        return symbol is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false } property && RecordParameter(property) is { } parameter && IsClassified(parameter);
    }

    private static IParameterSymbol? RecordParameter(IPropertySymbol property)
    {
        if (!property.ContainingType.IsRecord)
            return null;
        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && parameter.DeclaringSyntaxReferences.Length == 1
                    && parameter.DeclaringSyntaxReferences[0].Span == property.DeclaringSyntaxReferences[0].Span)
                    return parameter;
            }
        }

        return null;
    }
}
