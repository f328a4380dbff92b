using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What a catch block writes to the log, and what becomes of its exception on the way: one walk through the block.</summary>
internal sealed class CatchLogs
{
    private ImmutableArray<LogCall>.Builder? _calls;
    private readonly ILocalSymbol? _exception;
    private ImmutableArray<ISymbol> _aliases = ImmutableArray<ISymbol>.Empty;
    private readonly TelemetryModel _model;

    private CatchLogs(ILocalSymbol? exception, TelemetryModel model)
    {
        _exception = exception;
        _model = model;
    }

    /// <summary>The block's events in source order; those of a catch block within belong to that one.</summary>
    public ImmutableArray<LogCall> Calls { get; private set; }

    /// <summary>Every way that the exception takes, in the block or in its filter.</summary>
    public ExceptionRoutes Routes { get; private set; }

    /// <summary>The first call at the highest level that is known; null where the level of none is.</summary>
    public LogCall? Highest
    {
        get
        {
            LogCall? highest = null;
            foreach (LogCall call in Calls)
            {
                if (call.Level is { } level && (highest is null || level > highest.Level))
                    highest = call;
            }

            return highest;
        }
    }

    /// <summary>The call that gets the exception in its slot; null where none does.</summary>
    public LogCall? WithException
    {
        get
        {
            foreach (LogCall call in Calls)
            {
                if (call.Exception is not null)
                    return call;
            }

            return null;
        }
    }

    /// <summary>The first report of the exception to an error tracker; null where there is none.</summary>
    public IInvocationOperation? Capture { get; private set; }

    /// <summary>Whether the block opens a scope or sets a property, which later events of the same flow carry.</summary>
    public bool AddsContext { get; private set; }

    public bool Takes(ExceptionRoutes route) => (Routes & route) != 0;

    public static CatchLogs Of(CatchBlock block, TelemetryModel model)
    {
        var logs = new CatchLogs(block.Exception, model);
        if (block.Operation.Filter is { } filter)
            logs.VisitFilter(filter);
        logs.Visit(block.Operation.Handler);
        logs.Calls = logs._calls.Built();
        return logs;
    }

    // In the order of the source: what follows a catch block within begins where that one ends.
    private void Visit(IOperation handler)
    {
        int foreignEnd = -1;
        foreach (IOperation operation in handler.DescendantsAndSelf())
        {
            bool isOwn = foreignEnd < 0 || operation.Syntax.SpanStart >= foreignEnd;
            Note(operation, isOwn);
            if (isOwn && operation is ICatchClauseOperation)
                foreignEnd = operation.Syntax.Span.End;
        }
    }

    private void Note(IOperation operation, bool isOwn)
    {
        switch (operation)
        {
            case IInvocationOperation call when isOwn && _model.Find(call.TargetMethod) is LogMethod { Shape: LogShape.Event } method:
                if (LogCall.TryCreate(call, method) is { } log)
                    (_calls ??= ImmutableArray.CreateBuilder<LogCall>(1)).Add(log);
                break;
            case IInvocationOperation call when isOwn && ErrorTrackers.Captures(call.TargetMethod):
                Capture ??= call;
                break;
            case IInvocationOperation { TargetMethod.Name: "BeginScope" or "PushProperty" or "PushProperties" or "Push" or "PushScope" }:
                AddsContext = true;
                break;
            case ILocalReferenceOperation reference when IsTheException(reference.Local):
                Routes |= ExceptionRoute.Of(reference, _model);
                break;
            case IThrowOperation { Exception: null } when isOwn:
                Routes |= ExceptionRoutes.Rethrown;
                break;
        }
    }

    // A filter that asks a helper of its own about the exception only looks; one that logs it has done it. Or it gives it another name.
    private void VisitFilter(IOperation filter)
    {
        foreach (IOperation operation in filter.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call && _model.Errors.IsReport(call))
                Routes |= ExceptionRoutes.HandedOn;
            else if (operation is IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } && declared.Type.IsOrInherits(_model.Errors.Exception))
                _aliases = _aliases.Add(declared);
        }
    }

    private bool IsTheException(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, _exception) || _aliases.IndexOf(local, 0, SymbolEqualityComparer.Default) >= 0;
}
