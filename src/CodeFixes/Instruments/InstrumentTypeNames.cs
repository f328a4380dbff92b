using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Renames an instrument's types where the source names them, keeping how they are qualified.</summary>
internal static class InstrumentTypeNames
{
    public static IEnumerable<InstrumentEdit> Rename(TypeSyntax type, DocumentId document, SemanticModel semantics, InstrumentConversion conversion)
    {
        if (type is NameSyntax name
            && semantics.GetSymbolInfo(name).Symbol is INamedTypeSymbol named
            && conversion.ConvertName(named) is not null
            && conversion.Convert(named) is { } converted
            && !SymbolEqualityComparer.Default.Equals(converted, named))
        {
            yield return new InstrumentEdit(document, name, Renamed(name, named, semantics, conversion).WithTriviaFrom(name));
            yield break;
        }

        foreach (SyntaxNode child in type.ChildNodes())
        {
            IEnumerable<InstrumentEdit> edits = child switch
            {
                TypeSyntax inner => Rename(inner, document, semantics, conversion),
                TypeArgumentListSyntax arguments => RenameAll(arguments, document, semantics, conversion),
                _ => [],
            };
            foreach (InstrumentEdit edit in edits)
                yield return edit;
        }
    }

    private static IEnumerable<InstrumentEdit> RenameAll(TypeArgumentListSyntax arguments, DocumentId document, SemanticModel semantics, InstrumentConversion conversion)
    {
        foreach (TypeSyntax argument in arguments.Arguments)
        {
            foreach (InstrumentEdit edit in Rename(argument, document, semantics, conversion))
                yield return edit;
        }
    }

    private static TypeSyntax Renamed(NameSyntax name, INamedTypeSymbol type, SemanticModel semantics, InstrumentConversion conversion)
    {
        INamedTypeSymbol converted = conversion.Convert(type)!;
        if (WithName(name, type, converted) is { } renamed
            && SymbolEqualityComparer.Default.Equals(semantics.GetSpeculativeSymbolInfo(name.SpanStart, renamed, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol, converted))
            return renamed;

        // An alias, or another type of that name in reach: spell it out, and let the simplifier cut what it can.
        return SyntaxFactory.ParseTypeName(converted.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    // Of a nested type it is the outer one that changes its name: Counter.Child.
    private static NameSyntax? WithName(NameSyntax name, INamedTypeSymbol type, INamedTypeSymbol converted)
    {
        if (type.Name == converted.Name)
        {
            return name is QualifiedNameSyntax nested && type.ContainingType is { } outer && WithName(nested.Left, outer, converted.ContainingType) is { } left
                ? nested.WithLeft(left)
                : null;
        }

        return name switch
        {
            SimpleNameSyntax simple when simple.Identifier.ValueText == type.Name => WithIdentifier(simple, converted.Name),
            QualifiedNameSyntax qualified when qualified.Right.Identifier.ValueText == type.Name => qualified.WithRight(WithIdentifier(qualified.Right, converted.Name)),
            AliasQualifiedNameSyntax aliased when aliased.Name.Identifier.ValueText == type.Name => aliased.WithName(WithIdentifier(aliased.Name, converted.Name)),
            _ => null,
        };
    }

    /// <summary>The name with another identifier, its type arguments kept.</summary>
    public static SimpleNameSyntax WithIdentifier(SimpleNameSyntax name, string identifier)
        => name.WithIdentifier(SyntaxFactory.Identifier(identifier).WithTriviaFrom(name.Identifier));
}
