using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A local span that a catch block lets an exception through while it runs, and that nothing marks as failed.</summary>
internal sealed class FailedSpan
{
    private static readonly string[] FailureKeys = ["error", "error.type", "otel.status_code", "otel.status_description", "exception.type", "exception.message"];

    private FailedSpan(RunningSpan span, IInvocationOperation? recorded)
    {
        Span = span;
        Recorded = recorded;
    }

    public RunningSpan Span { get; }

    /// <summary>The call that records the exception; null where nothing does.</summary>
    public IInvocationOperation? Recorded { get; }

    /// <summary>Reads a catch block; null where it handles the exception, where no span runs, and where something may mark the span.</summary>
    public static FailedSpan? TryCreate(CatchBlock block, TelemetryModel model, CancellationToken cancellation)
    {
        bool throws = AlwaysThrows(block, model);
        if ((!throws && !LeavesFailed(block))
            || block.CatchesCancellation
            || block.Try is not { } attempt
            || SpanLifetimes.Around(attempt, model) is not { Library.FailureMark: not null } span
            || IsMarkedOutside(span, block, attempt, model, cancellation)
            || MarkedByCallees.Exist(attempt))
            return null;

        IInvocationOperation? recorded = null;
        foreach (IOperation operation in block.Operation.Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation reference when span.Is(reference) && ScopeUses.Of(reference, reference, model, out _) == ScopeUse.GivenAway:
                case IPropertyReferenceOperation { Property: { Name: "Current" or "CurrentSpan", IsStatic: true } }:
                    return null;
                case IInvocationOperation call when model.Find(call.TargetMethod) is SpanCallMethod method:
                    var step = new SpanCall(call, method);
                    if (!span.IsCalled(step, model))
                        break;
                    if (IsMark(step))
                        return null;
                    if (step.Step is SpanStep.Exception || (throws && step.Step is SpanStep.Event))
                        recorded ??= call;
                    break;
                case IInvocationOperation call when MayMark(call, block, span, model):
                    return null;
            }
        }

        return throws || recorded is not null ? new FailedSpan(span, recorded) : null;
    }

    // The exception is not let through, but the work ends here without a result: an error is logged or returned, or nothing is.
    private static bool LeavesFailed(CatchBlock block)
        => block.Operation.Handler.Operations is { IsEmpty: false } statements
            && statements[statements.Length - 1] is IReturnOperation last
            && (block.Logs.Highest is { } log ? log.Level >= LogLevel.Error : last.ReturnedValue is not { } answer || SaysFailure(answer));

    private static bool SaysFailure(IOperation answer)
    {
        if (answer.WithoutConversions() is { ConstantValue.HasValue: true } or IDefaultValueOperation)
            return true;
        foreach (IOperation operation in answer.DescendantsAndSelf())
        {
            if (operation.ConstantValue is { HasValue: true, Value: false } || CatchHandling.RecordsFailure(operation))
                return true;
        }

        return false;
    }

    // throw; or throw new … as a statement of the block itself: no way through it handles the exception.
    private static bool AlwaysThrows(CatchBlock block, TelemetryModel model)
    {
        foreach (IOperation statement in block.Operation.Handler.Operations)
        {
            IOperation thrown = statement is IExpressionStatementOperation { Operation: { } expression } ? expression : statement;
            if (thrown is IThrowOperation { Exception: var exception })
                return exception?.WithoutConversions().Type.IsOrInherits(model.Errors.OperationCanceled) != true;
        }

        return false;
    }

    private static bool IsMark(in SpanCall call) => call.Step switch
    {
        SpanStep.Status => true,
        SpanStep.Tag => call.Key?.ConstantValue.Value is not string key || Array.IndexOf(FailureKeys, key) >= 0,
        _ => false,
    };

    // A helper of the user's own that gets the exception or the span, or whose name says so.
    private static bool MayMark(IInvocationOperation call, CatchBlock block, RunningSpan span, TelemetryModel model)
    {
        if (model.Find(call.TargetMethod) is LogMethod)
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (span.Is(argument.Value.WithoutConversions()) || Rethrow.IsTheExceptionOf(block, argument.Value.WithoutConversions()))
                return true;
        }

        if (call.Instance is IConditionalAccessInstanceOperation placeholder && span.Is(placeholder.Target()?.WithoutConversions()))
            return false;
        return SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, model.Project.Compilation.Assembly)
            && TracingVocabulary.FailureMarks.IsIn(call.TargetMethod.Name);
    }

    // Before the try, in a finally, in a catch around it, or in one beside it that leaves this type out on purpose.
    private static bool IsMarkedOutside(RunningSpan span, CatchBlock block, ITryOperation attempt, TelemetryModel model, CancellationToken cancellation)
    {
        if (model.Tracing.MarksUnhandled.Exists(cancellation))
            return true;
        foreach (IOperation operation in span.Declaration.Root().Descendants())
        {
            if (operation is not IInvocationOperation call
                || model.Find(call.TargetMethod) is not SpanCallMethod { Step: SpanStep.Status } method
                || !MaySayError(new SpanCall(call, method))
                || !span.IsCalled(new SpanCall(call, method), model)
                || IsWithin(call, block.Operation))
                continue;
            bool runs = IsWithin(call, attempt)
                ? (attempt.Finally is { } end && IsWithin(call, end)) || (!block.CatchesEverything && IsInCatchOf(call, attempt))
                : call.Syntax.SpanStart < attempt.Syntax.SpanStart || IsInHandlerAround(call, attempt);
            if (runs)
                return true;
        }

        return false;
    }

    private static bool MaySayError(in SpanCall call) => call.Key?.ConstantValue is not { HasValue: true, Value: int and not SpanErrorCall.Error };

    // In a catch or finally of a try statement that the other stands in.
    private static bool IsInHandlerAround(IOperation operation, ITryOperation inner)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ITryOperation outer && IsWithin(inner, outer.Body) && !IsWithin(operation, outer.Body))
                return true;
        }

        return false;
    }

    private static bool IsInCatchOf(IOperation operation, ITryOperation attempt)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            if (IsWithin(operation, clause))
                return true;
        }

        return false;
    }

    private static bool IsWithin(IOperation operation, IOperation outer) => outer.Syntax.Span.Contains(operation.Syntax.Span);
}
