using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>Writes what tells an Activity of an error in the words of Activity itself.</summary>
internal static class SpanErrorRewriter
{
    /// <summary>The expression in the place of the call, and what it takes the place of; null where there is no way that means the same.</summary>
    public static (ExpressionSyntax Original, ExpressionSyntax Replacement)? Rewrite(in SpanCall call, SpanErrorFault fault, SemanticModel semantics)
    {
        if (call.Operation.Syntax is not InvocationExpressionSyntax invocation)
            return null;
        switch (fault)
        {
            case SpanErrorFault.RecordException:
                return call.Value is { } exception && IsThere(exception, semantics) && AfterException(invocation, call) is { } rest
                    ? On(invocation, call, $"AddException({Text(exception)}{rest})", semantics)
                    : null;
            case SpanErrorFault.SetStatus:
                return call.Value is { } status && StatusArguments(status) is { } arguments ? On(invocation, call, $"SetStatus({arguments})", semantics) : null;
            case SpanErrorFault.HandMadeEvent:
                return On(invocation, call, $"AddException({SpanErrorCall.ExceptionOf(call)!.Name})", semantics);
            default:
                return WithoutDescription(invocation, call);
        }
    }

    // activity?.SetStatus(ActivityStatusCode.Ok, "placed")
    private static (ExpressionSyntax Original, ExpressionSyntax Replacement)? WithoutDescription(InvocationExpressionSyntax invocation, in SpanCall call)
    {
        if (call.Operation.ArgumentAt(call.Method.Value)?.Syntax is not ArgumentSyntax description || !HasNoEffect(description.Expression))
            return null;
        ArgumentListSyntax list = invocation.ArgumentList;
        return (invocation, invocation.WithArgumentList(list.WithArguments(list.Arguments.RemoveAt(list.Arguments.IndexOf(description)))));
    }

    private static bool HasNoEffect(ExpressionSyntax expression)
        => !expression.DescendantNodesAndSelf().Any(node =>
            node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax
                or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax);

    // An extension takes null for the activity, and for the exception; the methods of Activity do not.
    private static (ExpressionSyntax Original, ExpressionSyntax Replacement)? On(InvocationExpressionSyntax invocation, in SpanCall call, string text, SemanticModel semantics)
    {
        if (invocation.Expression is MemberBindingExpressionSyntax)
            return (invocation, SyntaxFactory.ParseExpression("x?." + text) is ConditionalAccessExpressionSyntax { WhenNotNull: var bound } ? bound.WithTriviaFrom(invocation) : invocation);
        if (call.Span?.Syntax is not ExpressionSyntax span)
            return null;
        bool isThere = semantics.GetTypeInfo(span).Nullability.FlowState == NullableFlowState.NotNull;
        if (!isThere && invocation.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax))
            return null;
        string target = span is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? Text(span) : $"({Text(span)})";
        return (invocation, SyntaxFactory.ParseExpression($"{target}{(isThere ? "." : "?.")}{text}").WithTriviaFrom(invocation));
    }

    private static bool IsThere(IOperation exception, SemanticModel semantics)
        => exception is IObjectCreationOperation
            || (exception is ILocalReferenceOperation { Local: var local } && local.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is CatchDeclarationSyntax))
            || (exception.Syntax is ExpressionSyntax expression && semantics.GetTypeInfo(expression).Nullability.FlowState == NullableFlowState.NotNull);

    // The tags that go with it, as they stand; null where their order is not the usual one.
    private static string? AfterException(InvocationExpressionSyntax invocation, in SpanCall call)
    {
        int known = call.Method.Value;
        string rest = "";
        foreach (IArgumentOperation argument in call.Operation.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind != ArgumentKind.Explicit || parameter.Ordinal <= known)
                continue;
            if (argument.Syntax is not ArgumentSyntax { NameColon: null } written)
                return null;
            rest += $", {written.WithoutTrivia()}";
        }

        return invocation.ArgumentList.Arguments.Any(argument => argument.NameColon is not null) ? null : rest;
    }

    // Status.Error.WithDescription(text)
    private static string? StatusArguments(IOperation status)
    {
        switch (status.WithoutConversions())
        {
            case IMemberReferenceOperation { Instance: null, Member: { Name: "Ok" or "Error" or "Unset" } member }:
                return $"ActivityStatusCode.{member.Name}";
            case IInvocationOperation { TargetMethod.Name: "WithDescription", Instance: { } code, Arguments: { Length: 1 } arguments } when StatusArguments(code) is { } named:
                return named.EndsWith("Error", System.StringComparison.Ordinal) ? $"{named}, {Text(arguments[0].Value)}" : HasNoEffect((ExpressionSyntax)arguments[0].Value.Syntax) ? named : null;
            default:
                return null;
        }
    }

    private static string Text(IOperation operation) => Text(operation.Syntax);

    private static string Text(SyntaxNode node) => node.WithoutTrivia().ToString();
}
