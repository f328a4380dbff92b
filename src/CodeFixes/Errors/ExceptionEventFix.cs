using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>The fixes by which a handler of what nothing has caught logs the exception first.</summary>
public abstract class ExceptionEventFix : RuleFix
{
    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Log the exception"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } assignment
            || target.OperationOf(assignment) is not IEventAssignmentOperation operation
            || ExceptionEvent.TryCreate(operation) is not { } subscription
            || subscription.Body(target.Semantics.Compilation, session.CancellationToken, out IMethodSymbol? handler) is not { } body
            || handler is not { Parameters: { Length: 2 } parameters }
            || parameters[1].Name is "" or "_")
            return false;

        return assignment.Right switch
        {
            AnonymousFunctionExpressionSyntax lambda => await FixAsync(session, target.At(lambda), lambda.Body, subscription, handler).ConfigureAwait(false),
            _ when body.Syntax is MethodDeclarationSyntax method
                && session.Solution.GetDocument(method.SyntaxTree) is { } home
                && await session.TargetAsync(home, method, target.Properties).ConfigureAwait(false) is { } there
                => await FixAsync(session, there, (SyntaxNode?)method.Body ?? method.ExpressionBody!.Expression, subscription, handler).ConfigureAwait(false),
            _ => false,
        };
    }

    private static async Task<bool> FixAsync(FixSession session, FixTarget function, SyntaxNode body, ExceptionEvent subscription, IMethodSymbol handler)
    {
        if (!session.IsFree(function.Document.Id, function.Node) || await CallAsync(session, function.At(body), subscription, handler).ConfigureAwait(false) is not { } call)
            return false;
        StatementSyntax statement = SyntaxFactory.ExpressionStatement(call);
        SyntaxNode changed = function.Node is MethodDeclarationSyntax method
            ? StatementInsertion.First(method, statement, handler)
            : InLambda((AnonymousFunctionExpressionSyntax)function.Node, statement);
        await session.ReplaceAsync(function.Document.Id, function.Node, changed).ConfigureAwait(false);
        return true;
    }

    private static AnonymousFunctionExpressionSyntax InLambda(AnonymousFunctionExpressionSyntax lambda, StatementSyntax statement)
    {
        if (lambda.Body is BlockSyntax block)
            return LambdaBody.WithBody(lambda, StatementInsertion.First(block, statement));
        return LambdaBody.With(lambda, Layout.At(lambda), statement, SyntaxFactory.ExpressionStatement(((ExpressionSyntax)lambda.Body).WithoutTrivia()));
    }

    private static Task<ExpressionSyntax?> CallAsync(FixSession session, FixTarget place, ExceptionEvent subscription, IMethodSymbol handler)
    {
        string value = $"{handler.Parameters[1].Name}.{subscription.ExceptionProperty}";
        return subscription.IsUnobservedTask
            ? ExceptionReport.LogAsync(session, place, SyntaxFactory.ParseExpression(value), "Unobserved task exception")
            : ExceptionReport.LogAsync(session, place, SyntaxFactory.ParseExpression($"{value} as Exception"), "Unhandled exception");
    }
}
