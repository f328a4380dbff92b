using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Knows exceptions that code has at hand where it logs.</summary>
internal static class CaughtExceptions
{
    /// <summary>Whether the expression is a whole exception that can be read once more: a variable, or a path of members from one (<c>feature.Error</c>, <c>task.Exception</c>).</summary>
    public static bool IsException(ExpressionSyntax expression, SemanticModel semantics, INamedTypeSymbol? exception, CancellationToken cancellation)
        => IsPath(expression, semantics, cancellation)
            && semantics.GetTypeInfo(expression, cancellation).Type.IsOrInherits(exception)
            && !IsInside(expression, semantics, exception, cancellation);

    // An inner exception is told of with the one around it.
    private static bool IsInside(ExpressionSyntax expression, SemanticModel semantics, INamedTypeSymbol? exception, CancellationToken cancellation)
        => expression is MemberAccessExpressionSyntax access && semantics.GetTypeInfo(access.Expression, cancellation).Type.IsOrInherits(exception);

    private static bool IsPath(ExpressionSyntax expression, SemanticModel semantics, CancellationToken cancellation) => expression switch
    {
        ThisExpressionSyntax => true,
        IdentifierNameSyntax => semantics.GetSymbolInfo(expression, cancellation).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access
            => semantics.GetSymbolInfo(access, cancellation).Symbol is IFieldSymbol or IPropertySymbol && IsPath(access.Expression, semantics, cancellation),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => IsPath(forgiven.Operand, semantics, cancellation),
        _ => false,
    };

    /// <summary>The name of the nearest catch variable in whose block the node stands, outside any lambda that may run later.</summary>
    public static string? VariableAround(SyntaxNode node)
        => node.Ancestors()
            .TakeWhile(ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
            .OfType<CatchClauseSyntax>()
            .FirstOrDefault()?.Declaration?.Identifier.ValueText is { Length: > 0 } name ? name : null;
}
