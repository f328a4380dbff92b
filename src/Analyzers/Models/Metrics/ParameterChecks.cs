using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// Whether a method looks at a parameter before it uses it: compares, matches, steps or guards it.
/// What such a method does depends on the value, so no call of it can be judged by the value alone.
/// </summary>
internal static class ParameterChecks
{
    public static bool IsChecked(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return true;
        foreach (SyntaxReference reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && IsChecked(name))
                    return true;
            }
        }

        return false;
    }

    private static bool IsChecked(ExpressionSyntax mention)
    {
        while (mention.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax
            || mention.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression })
            mention = (ExpressionSyntax)mention.Parent;

        return mention.Parent switch
        {
            BinaryExpressionSyntax binary => IsComparison(binary.Kind()),
            IsPatternExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax => true,
            PrefixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            PostfixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || IsGuard(argument),
            _ => false,
        };
    }

    private static bool IsComparison(SyntaxKind kind) => kind is
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    // ArgumentOutOfRangeException.ThrowIfNegative(delta), Guard.NotNegative(delta), int.IsNegative(delta).
    private static bool IsGuard(ArgumentSyntax argument)
        => argument.Parent?.Parent is InvocationExpressionSyntax call
            && call.CalledName() is { } name
            && (MetricsVocabulary.Throwing.Begins(name) || MetricsVocabulary.Signs.IsIn(name));
}
