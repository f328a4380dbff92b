using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>The declarations that can hold an instrument: variables, properties, parameters, and methods that return one.</summary>
internal static class InstrumentDeclarations
{
    /// <summary>The one declaration of a symbol; null where it has none in source, or several.</summary>
    public static SyntaxNode? Of(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        if (symbol.DeclaringSyntaxReferences.Length != 1 || IsPartial(symbol) || IsPartial(symbol.ContainingSymbol))
            return null;
        SyntaxNode declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax();
        return IsSupported(declaration) ? declaration : null;
    }

    /// <summary>What a declaration declares: a positional parameter of a record is also a property.</summary>
    public static IEnumerable<ISymbol> SymbolsOf(SyntaxNode declaration, SemanticModel semantics)
    {
        if (semantics.GetDeclaredSymbol(declaration) is not { } symbol)
            yield break;
        yield return symbol;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor })
        {
            foreach (IPropertySymbol property in constructor.ContainingType.GetMembers(symbol.Name).OfType<IPropertySymbol>())
            {
                if (property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == declaration))
                    yield return property;
            }
        }
    }

    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol { IsParams: false } parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>Where the declaration names its type; null where it is inferred.</summary>
    public static TypeSyntax? TypeSyntaxOf(SyntaxNode declaration)
    {
        TypeSyntax? type = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => variables.Type,
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax variable } => variable.Type,
            _ => null,
        };
        return type is { IsVar: true } ? null : type;
    }

    /// <summary>The other variables whose type is named by the same words.</summary>
    public static IEnumerable<SyntaxNode> TiedTo(SyntaxNode declaration)
        => declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables: { Count: > 1 } variables } }
            ? variables.Where(variable => variable != declaration)
            : [];

    /// <summary>The expressions that give the declaration its value where it stands.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return [value];
            case PropertyDeclarationSyntax property:
                IEnumerable<ExpressionSyntax> getters = property.AccessorList?.Accessors.SelectMany(accessor => Returned(accessor.ExpressionBody, accessor.Body)) ?? [];
                IEnumerable<ExpressionSyntax> initializer = property.Initializer is { Value: { } initial } ? [initial] : [];
                return Returned(property.ExpressionBody, null).Concat(getters).Concat(initializer);
            case MethodDeclarationSyntax method:
                return Returned(method.ExpressionBody, method.Body);
            case LocalFunctionStatementSyntax function:
                return Returned(function.ExpressionBody, function.Body);
            default:
                return [];
        }
    }

    private static IEnumerable<ExpressionSyntax> Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body)
    {
        if (arrow is not null)
            return [arrow.Expression];
        return body is null
            ? []
            : body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>()
                .Select(statement => statement.Expression)
                .OfType<ExpressionSyntax>();
    }

    private static bool IsSupported(SyntaxNode declaration) => declaration switch
    {
        // What a setter does with its value is not followed.
        PropertyDeclarationSyntax property => property.AccessorList?.Accessors.All(accessor =>
            accessor.Keyword.ValueText == "get" || (accessor.Body is null && accessor.ExpressionBody is null)) ?? true,
        VariableDeclaratorSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax => true,
        SingleVariableDesignationSyntax => declaration.Parent is DeclarationExpressionSyntax,
        _ => false,
    };

    private static bool IsPartial(ISymbol? symbol)
        => symbol is IMethodSymbol { IsPartialDefinition: true } or IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { PartialImplementationPart: not null };
}
