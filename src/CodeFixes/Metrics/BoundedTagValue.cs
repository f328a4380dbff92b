using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Writes what stands for an unbounded value and is one of few: an exception's type for its text, a route's template for a path.</summary>
internal static class BoundedTagValue
{
    /// <summary>What is replaced by what; null where there is nothing that says the same in few words.</summary>
    public static (ExpressionSyntax Original, ExpressionSyntax Replacement)? For(RecordedTag tag, UnboundedValue value, UnboundedSources sources)
    {
        if (value.Subject.Syntax is not ExpressionSyntax subject || !tag.Value.Syntax.Span.Contains(subject.Span))
            return null;
        (ExpressionSyntax Original, ExpressionSyntax Replacement)? bounded = value.Kind switch
        {
            UnboundedKind.ExceptionText => ForException(value.Subject, subject),
            UnboundedKind.RequestPath when sources.RouteEndpoint is not null => ForPath(tag, value.Subject, sources),
            _ => null,
        };

        // Neither can be null.
        return bounded is { Original.Parent: PostfixUnaryExpressionSyntax suppression }
            ? (suppression, bounded.Value.Replacement.WithTriviaFrom(suppression))
            : bounded;
    }

    private static (ExpressionSyntax Original, ExpressionSyntax Replacement)? ForException(IOperation operation, ExpressionSyntax subject)
    {
        switch (subject)
        {
            // ex?.Message
            case MemberBindingExpressionSyntax binding when operation is IPropertyReferenceOperation:
                return (binding, NameOfType(binding.WithName(SyntaxFactory.IdentifierName("GetType"))).WithTriviaFrom(binding));
            case MemberAccessExpressionSyntax access when operation is IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace" }:
                return (access, NameOfType(access.WithName(SyntaxFactory.IdentifierName("GetType"))).WithTriviaFrom(access));
        }

        if (operation is IConditionalAccessInstanceOperation || subject is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            return null;
        ExpressionSyntax original = subject.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax text } ? text : subject;
        MemberAccessExpressionSyntax getType = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, subject.WithoutTrivia(), SyntaxFactory.IdentifierName("GetType"));
        return (original, NameOfType(getType).WithTriviaFrom(original));
    }

    private static MemberAccessExpressionSyntax NameOfType(ExpressionSyntax getType)
        => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.InvocationExpression(getType.WithoutTrailingTrivia()), SyntaxFactory.IdentifierName("Name"));

    private static (ExpressionSyntax Original, ExpressionSyntax Replacement)? ForPath(RecordedTag tag, IOperation path, UnboundedSources sources)
    {
        if (path is not IPropertyReferenceOperation { Instance: { } request }
            || tag.Value.Syntax is not ExpressionSyntax whole
            || !IsAllOf(path.Syntax, whole)
            || ContextOf(request, sources) is not { } context)
            return null;
        ExpressionSyntax template = SyntaxFactory.ParseExpression($"({context}.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? \"unknown\"");
        return (whole, template.WithTriviaFrom(whole));
    }

    // context.Request -> context; request -> request.HttpContext
    private static ExpressionSyntax? ContextOf(IOperation request, UnboundedSources sources)
    {
        request = request.WithoutConversions();
        if (request is IPropertyReferenceOperation { Instance: { } context, Property.Name: "Request" }
            && context.Type.Is(sources.HttpContext)
            && context.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            return ((ExpressionSyntax)context.Syntax).WithoutTrivia();
        return request.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ((ExpressionSyntax)request.Syntax).WithoutTrivia(), SyntaxFactory.IdentifierName("HttpContext"))
            : null;
    }

    // Whether the value is the path and nothing beside it: no part of a text, no way out for another value.
    private static bool IsAllOf(SyntaxNode path, ExpressionSyntax whole)
    {
        for (SyntaxNode node = path; node != whole; node = node.Parent!)
        {
            bool goesOn = node.Parent switch
            {
                MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax => true,
                InvocationExpressionSyntax call => call.Expression == node,
                PostfixUnaryExpressionSyntax suppression => suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression),
                ConditionalAccessExpressionSyntax access => access.Expression == node,
                BinaryExpressionSyntax coalesce => coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Left == node && coalesce.Right is LiteralExpressionSyntax,
                _ => false,
            };
            if (!goesOn)
                return false;
        }

        return !whole.DescendantTrivia().Any(trivia => trivia.IsComment());
    }
}
