using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4006: the work that nobody waits for logs its exceptions itself; a call gets a continuation that logs them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FireAndForgetLosesExceptionFix : RuleFix
{
    internal override string Id => "OBS4006";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Log exceptions of the background work"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation
            || !session.IsFree(document.Id, invocation)
            || target.OperationOf(invocation) is not IInvocationOperation call
            || UnawaitedTask.TryCreate(call) is not { } task)
            return false;

        switch (task.Work)
        {
            case UnawaitedWork.Called when call.Type.Is("System.Threading.Tasks.Task"):
                return await ContinueAsync(session, target.At(invocation), invocation, call).ConfigureAwait(false);
            case UnawaitedWork.Started when task.Handed?.Syntax is ExpressionSyntax handed && Lambda(handed, task.Handed) is { } lambda:
                if (await LogAsync(session, target.At(handed), Variable(lambda.Syntax, target.At(handed)), NameOf(task.Handed)).ConfigureAwait(false) is not { } log)
                    return false;
                CatchFilterClauseSyntax? filter = CancelledWorkFilter.For(handed, log.Name, target.Semantics, session.CancellationToken);
                await session.ReplaceAsync(document.Id, handed, Guarded(lambda, handed, log.Statement, log.Name, filter)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    // The lambda itself, or one that calls the method; null where a block returns a value, or a task to be awaited. The value of an expression is dropped as it was before.
    private static (AnonymousFunctionExpressionSyntax Syntax, bool IsAwaited)? Lambda(ExpressionSyntax handed, IOperation operation)
    {
        IMethodSymbol symbol = operation is IAnonymousFunctionOperation { Symbol: var lambda } ? lambda : ((IMethodReferenceOperation)operation).Method;
        bool isAwaited = !symbol.IsAsync && ReturnsTask(symbol);
        if (operation is IMethodReferenceOperation)
            return symbol.Parameters.IsEmpty ? ((AnonymousFunctionExpressionSyntax)SyntaxFactory.ParseExpression($"() => {handed.WithoutTrivia()}()"), ReturnsTask(symbol)) : null;
        var syntax = (AnonymousFunctionExpressionSyntax)handed;
        bool isStatement = syntax.Body is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax;
        bool returnsNothing = symbol.ReturnsVoid || (symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true });
        return isStatement || (syntax.Body is BlockSyntax && returnsNothing) ? (syntax, isAwaited) : null;
    }

    private static bool ReturnsTask(IMethodSymbol method) => method.ReturnType.Is("System.Threading.Tasks.Task");

    private static ExpressionSyntax Guarded(
        (AnonymousFunctionExpressionSyntax Syntax, bool IsAwaited) lambda, ExpressionSyntax handed, StatementSyntax log, string variable, CatchFilterClauseSyntax? filter)
    {
        Layout layout = lambda.Syntax.Body is BlockSyntax { SyntaxTree: var tree } written && tree == handed.SyntaxTree ? Layout.Of(written) : Layout.At(handed);
        TypeSyntax exception = SyntaxFactory.ParseTypeName("System.Exception").WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
        CatchClauseSyntax clause = SyntaxFactory.CatchClause(
            SyntaxFactory.Token(SyntaxKind.CatchKeyword).WithLeadingTrivia(layout.Indentation(1)).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.CatchDeclaration(exception, SyntaxFactory.Identifier(variable)).WithTrailingTrivia(filter is null ? layout.NewLine : SyntaxFactory.Space),
            filter?.WithTrailingTrivia(layout.NewLine),
            layout.Block(1, [layout.Line(log, 2)]));
        if (OnlyTry(lambda.Syntax) is { } guard)
            return lambda.Syntax.ReplaceNode(guard, guard.WithCatches(guard.Catches.Add(clause))).WithTriviaFrom(handed);

        BlockSyntax body = layout.Block(1, lambda.Syntax.Body is BlockSyntax block
            ? layout.Deeper(block, 2)
            : [layout.Line(SyntaxFactory.ExpressionStatement(lambda.IsAwaited ? LambdaBody.Awaited(Expression(lambda.Syntax)) : Expression(lambda.Syntax)), 2)]);
        StatementSyntax attempt = SyntaxFactory.TryStatement(
            SyntaxFactory.Token(SyntaxKind.TryKeyword).WithLeadingTrivia(layout.Indentation(1)).WithTrailingTrivia(layout.NewLine), body, SyntaxFactory.SingletonList(clause), null);
        AnonymousFunctionExpressionSyntax guarded = LambdaBody.With(lambda.Syntax, layout, attempt);
        return (lambda.IsAwaited ? LambdaBody.AsAsync(guarded) : guarded).WithTriviaFrom(handed);
    }

    // A try that catches some exceptions already, each clause on lines of its own, is all that the work is: it gets one more.
    private static TryStatementSyntax? OnlyTry(AnonymousFunctionExpressionSyntax lambda)
        => lambda.Body is BlockSyntax { Statements: { Count: 1 } statements }
            && statements[0] is TryStatementSyntax { Catches: { Count: > 0 } clauses } attempt
            && clauses.All(clause => clause.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
                && clause is { Declaration.Type: var type } && (clause.Filter is not null || !type.GetLastToken().IsKind(SyntaxKind.IdentifierToken) || type.GetLastToken().ValueText != "Exception"))
            ? attempt
            : null;

    private static ExpressionSyntax Expression(AnonymousFunctionExpressionSyntax lambda) => ((ExpressionSyntax)lambda.Body).WithoutTrivia();

    private static async Task<bool> ContinueAsync(FixSession session, FixTarget place, InvocationExpressionSyntax invocation, IInvocationOperation call)
    {
        string task = Unique("task", place);
        ExpressionSyntax exception = SyntaxFactory.ParseExpression($"{task}.Exception");
        if (await ExceptionReport.LogAsync(session, place, exception, $"{call.TargetMethod.Name} failed").ConfigureAwait(false) is not { } log)
            return false;
        session.AddUsing(place.Document.Id, "System.Threading");
        session.AddUsing(place.Document.Id, "System.Threading.Tasks");
        string[] arguments = [$"{task} => {log}", "CancellationToken.None", "TaskContinuationOptions.OnlyOnFaulted", "TaskScheduler.Default"];
        string joined = LineLength.Joined(place.Document, invocation, invocation.ToString().Length + "_ = .ContinueWith();".Length, arguments);
        ExpressionSyntax continued = SyntaxFactory.ParseExpression($"{invocation.WithoutTrivia()}.ContinueWith({joined})");
        await session.ReplaceAsync(place.Document.Id, invocation, continued.WithTriviaFrom(invocation)).ConfigureAwait(false);
        return true;
    }

    private static async Task<(StatementSyntax Statement, string Name)?> LogAsync(FixSession session, FixTarget place, string variable, string work)
        => await ExceptionReport.LogAsync(session, place, SyntaxFactory.IdentifierName(variable), $"{work} failed").ConfigureAwait(false) is { } call
            ? (SyntaxFactory.ExpressionStatement(call), variable)
            : null;

    // What runs, where it is one call.
    private static string NameOf(IOperation handed)
    {
        IOperation? only = handed is IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax { ExpressionBody: not null } } lambda ? lambda.Body.Operations.FirstOrDefault() : handed;
        only = only switch
        {
            IReturnOperation returned => returned.ReturnedValue?.WithoutConversions(),
            IExpressionStatementOperation statement => statement.Operation,
            _ => only,
        };
        only = only is IAwaitOperation awaited ? awaited.Operation : only;

        // What is done to the task is not the work.
        while (only is IInvocationOperation { Instance: { } task, TargetMethod: { Name: "ConfigureAwait" or "AsTask" or "WaitAsync", ContainingType: { } type } }
            && type.ContainingNamespace.IsWithin("System.Threading.Tasks"))
            only = task;
        return only switch
        {
            IMethodReferenceOperation reference => reference.Method.Name,
            IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => call.TargetMethod.Name,
            _ => "Background task",
        };
    }

    // As the clauses beside it name theirs.
    private static string Variable(AnonymousFunctionExpressionSyntax lambda, FixTarget place)
        => OnlyTry(lambda)?.Catches.Last().Declaration?.Identifier.ValueText is { Length: > 0 } named ? named : Unique("ex", place);

    private static string Unique(string name, FixTarget place)
    {
        var taken = new HashSet<string>(place.Node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        taken.UnionWith(place.Semantics.LookupSymbols(place.Node.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).Select(symbol => symbol.Name));
        return taken.Add(name) ? name : PlaceholderName.Unique(name, taken);
    }
}
