using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Handlers;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Errors.Tasks;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>Hands what deals with exceptions to the rules that judge it: catch blocks, handlers for all requests, events, tasks that nobody waits for.</summary>
internal static class ErrorChecks
{
    /// <summary>Registers for what may be judged in this compilation, and for nothing where no rule could speak.</summary>
    public static void Register(CompilationStartAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        if (!rules.AsyncVoid.IsEmpty)
            context.RegisterOperationAction(operation => CheckAsyncVoid(operation, model, rules), OperationKind.MethodBody, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
        if (model.Errors.AspNetCore is { } pipeline && !rules.ExceptionHandler.IsEmpty)
            context.RegisterSymbolAction(symbol => CheckHandler(symbol, model, pipeline, rules), SymbolKind.NamedType);
        if (!model.Errors.MayBeReported)
            return;
        if (!(rules.Catch.IsEmpty && rules.CatchPolicy.IsEmpty))
            context.RegisterOperationAction(operation => CheckCatch(operation, model, rules), OperationKind.CatchClause);
        if (!rules.ExceptionEvent.IsEmpty)
            context.RegisterOperationAction(operation => CheckEvent(operation, model, rules), OperationKind.EventAssignment);
    }

    /// <summary>For a call of any method: it may start work whose task is dropped.</summary>
    public static void CheckTask(IInvocationOperation invocation, OperationAnalysisContext operation, TelemetryModel model, ActiveRules rules)
    {
        if (UnawaitedTask.TryCreate(invocation) is not { } task)
            return;
        foreach (UnawaitedTaskRule rule in rules.UnawaitedTask)
            rule.Check(task, new RuleContext(model, operation));
    }

    private static void CheckCatch(OperationAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        var block = new CatchBlock((ICatchClauseOperation)context.Operation, context.ContainingSymbol, model);
        var ruleContext = new RuleContext(model, context);
        foreach (CatchRule rule in rules.Catch)
            rule.Check(block, ruleContext);

        // One block, one voice.
        foreach (CatchPolicyRule rule in rules.CatchPolicy)
        {
            if (rule.Check(block, ruleContext))
                return;
        }
    }

    private static void CheckEvent(OperationAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        if (ExceptionEvent.TryCreate((IEventAssignmentOperation)context.Operation) is not { } subscription)
            return;
        foreach (ExceptionEventRule rule in rules.ExceptionEvent)
            rule.Check(subscription, new RuleContext(model, context));
    }

    private static void CheckAsyncVoid(OperationAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        if (AsyncVoidFunction.TryCreate(context.Operation, context.ContainingSymbol) is not { } function)
            return;
        foreach (AsyncVoidRule rule in rules.AsyncVoid)
            rule.Check(function, new RuleContext(model, context));
    }

    private static void CheckHandler(SymbolAnalysisContext context, TelemetryModel model, AspNetCoreErrors library, ActiveRules rules)
    {
        if (ExceptionHandlerType.TryCreate((INamedTypeSymbol)context.Symbol, library) is not { } handler)
            return;
        var ruleContext = new RuleContext(model, context, handler.Method.DeclaringSyntaxReferences[0].SyntaxTree);
        foreach (IExceptionHandlerRule rule in rules.ExceptionHandler)
            rule.Check(handler, ruleContext);
    }
}
