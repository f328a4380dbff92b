using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Handlers;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Errors.Tasks;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Where exceptions end: catch blocks, handlers for all requests, events, tasks that nobody waits for, functions that nobody can wait for.</summary>
internal sealed class ErrorsHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<CatchBlock> _blocks = rules.For<CatchBlock>();
    private readonly Judges<ExceptionHandlerType> _handlers = rules.For<ExceptionHandlerType>();
    private readonly Judges<ExceptionEvent> _events = rules.For<ExceptionEvent>();
    private readonly Judges<UnawaitedTask> _tasks = rules.For<UnawaitedTask>();
    private readonly Judges<AsyncVoidFunction> _asyncVoids = rules.For<AsyncVoidFunction>();

    public override bool WantsEveryCall => model.Errors.MayBeReported && !_tasks.IsEmpty;

    public override void Register(in Registration registration)
    {
        if (!_asyncVoids.IsEmpty)
            registration.OnOperation(CheckAsyncVoid, OperationKind.MethodBody, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
        if (model.Errors.AspNetCore is { } pipeline && !_handlers.IsEmpty)
            registration.OnType(type => CheckHandler(type, pipeline));
        if (!model.Errors.MayBeReported)
            return;
        if (!(_blocks.IsEmpty && rules.CatchPolicy.IsEmpty))
            registration.OnOperation(CheckCatch, OperationKind.CatchClause);
        if (!_events.IsEmpty)
            registration.OnOperation(CheckEvent, OperationKind.EventAssignment);
    }

    public override void OnEveryCall(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (UnawaitedTask.TryCreate(call) is { } task)
            _tasks.Check(task, new RuleContext(model, context));
    }

    private void CheckCatch(OperationAnalysisContext context)
    {
        var block = new CatchBlock((ICatchClauseOperation)context.Operation, context.ContainingSymbol, model);
        var ruleContext = new RuleContext(model, context);
        _blocks.Check(block, ruleContext);

        // One block, one voice.
        foreach (CatchPolicyRule rule in rules.CatchPolicy)
        {
            if (rule.Check(block, ruleContext))
                return;
        }
    }

    private void CheckEvent(OperationAnalysisContext context)
    {
        if (ExceptionEvent.TryCreate((IEventAssignmentOperation)context.Operation) is { } subscription)
            _events.Check(subscription, new RuleContext(model, context));
    }

    private void CheckAsyncVoid(OperationAnalysisContext context)
    {
        if (AsyncVoidFunction.TryCreate(context.Operation, context.ContainingSymbol) is { } function)
            _asyncVoids.Check(function, new RuleContext(model, context));
    }

    private void CheckHandler(SymbolAnalysisContext context, AspNetCoreErrors library)
    {
        if (ExceptionHandlerType.TryCreate((INamedTypeSymbol)context.Symbol, library) is { } handler)
            _handlers.Check(handler, new RuleContext(model, context, handler.Method.DeclaringSyntaxReferences[0].SyntaxTree));
    }
}
