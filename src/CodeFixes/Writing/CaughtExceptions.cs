using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Knows exceptions that code has at hand where it logs.</summary>
internal static class CaughtExceptions
{
    /// <summary>Whether the expression is a variable of a catch clause around it, or a whole exception in a parameter or local.</summary>
    public static bool IsException(ExpressionSyntax expression, SemanticModel semantics, INamedTypeSymbol? exception, CancellationToken cancellation)
        => expression is IdentifierNameSyntax
            && semantics.GetSymbolInfo(expression, cancellation).Symbol is ILocalSymbol or IParameterSymbol
            && semantics.GetTypeInfo(expression, cancellation).Type.IsOrInherits(exception);

    /// <summary>The name of the nearest catch variable in whose block the node stands, outside any lambda that may run later.</summary>
    public static string? VariableAround(SyntaxNode node)
        => node.Ancestors()
            .TakeWhile(ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
            .OfType<CatchClauseSyntax>()
            .FirstOrDefault()?.Declaration?.Identifier.ValueText is { Length: > 0 } name ? name : null;
}
