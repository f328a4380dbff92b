using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>
/// Types that end the current span by hand: <c>Activity.Current?.Stop()</c>. What one of their methods starts and drops, another may end.
/// </summary>
internal static class HandMadeEnds
{
    /// <summary>Whether the type's code takes hold of the current span for more than to add something to it. By name: a wrong hit only keeps rules silent.</summary>
    public static bool Exist(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in part.GetSyntax().DescendantNodes())
            {
                if (node is ExpressionSyntax expression && IsCurrentSpan(expression) && !IsOnlyAddedTo(expression))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCurrentSpan(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current" } access => IsNamed(access.Expression, "Activity"),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CurrentSpan" } access => IsNamed(access.Expression, "Tracer"),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSpan" or "ConfigureScope" } } => true,
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsOnlyAddedTo(ExpressionSyntax span)
    {
        SimpleNameSyntax? member = span.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == span => access.Name,
            ConditionalAccessExpressionSyntax access when access.Expression == span => FirstName(access.WhenNotNull),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Parent: MemberAccessExpressionSyntax access } => access.Name,
            _ => null,
        };
        if (member is null)
            return false;
        string name = member.Identifier.ValueText;
        return !TracingVocabulary.Stops.Begins(name) && name is not ("Dispose" or "End" or "Finish" or "SetEndTime" or "Parent");
    }

    private static SimpleNameSyntax? FirstName(ExpressionSyntax expression)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            if (node is MemberBindingExpressionSyntax binding)
                return binding.Name;
        }

        return null;
    }
}
