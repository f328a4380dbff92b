using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// An event is added to one span on every turn of a loop.
/// Events stay in memory until the span ends and go out with it: what is more than the limit (128 by default) is dropped, and the span may be too large to send.
/// Bad: <c>foreach (var line in lines) activity?.AddEvent(new ActivityEvent("line read"))</c>.
/// Good: a log statement in the loop, or one tag with the count behind it.
/// </summary>
internal sealed class EventInLoop : Rule, IJudges<SpanCall>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3010",
        "Event in loop",
        "An event is added to {0} on every turn of the loop: all of them stay in memory until the span ends and travel with it, and a span with too many is cut or refused. Log in the loop instead (the log carries the trace id), or set one tag with the count behind it.",
        Area.Tracing,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "Whether the turns belong into a log, a tag or spans of their own is for the author to decide.";

    public void Check(SpanCall call, in RuleContext context)
    {
        if (call.Step == SpanStep.Event && EventLoops.AddOnEachTurn(call))
            context.Report(Fault, call.Operation.Syntax.GetLocation(), call.Span is { } span ? $"'{QuotedSource.Of(span.Syntax)}'" : "the span");
    }
}
