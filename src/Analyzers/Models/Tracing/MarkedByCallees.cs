using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Methods of the project that set the status of whatever span is current, as one does before it throws.</summary>
internal static class MarkedByCallees
{
    /// <summary>Whether the body of the try calls such a method. By name, one call away: a wrong hit only keeps a rule silent.</summary>
    public static bool Exist(ITryOperation attempt)
    {
        foreach (IOperation operation in attempt.Body.Descendants())
        {
            if (operation is IInvocationOperation call && SetsCurrentStatus(call.TargetMethod.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool SetsCurrentStatus(IMethodSymbol method)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: var called } && IsSetStatus(called) && IsOnCurrent(node))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSetStatus(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "SetStatus",
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == "SetStatus",
        _ => false,
    };

    private static bool IsOnCurrent(SyntaxNode call)
    {
        SyntaxNode whole = call.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)call.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>() ?? call;
        foreach (SyntaxNode node in whole.DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current", Expression: IdentifierNameSyntax { Identifier.ValueText: "Activity" }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Activity" } })
                return true;
        }

        return false;
    }
}
