using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// The callback of an observable counter returns something that goes down again. It is exported as a monotonic sum all the same, so
/// each fall looks like a restart of the process, and rates show a spike that never was.
/// Bad: <c>meter.CreateObservableCounter("jobs.queued", () => _queue.Count)</c>.
/// Good: <c>meter.CreateObservableUpDownCounter("jobs.queued", () => _queue.Count)</c>.
/// </summary>
internal sealed class ObservableCounterNotMonotonic : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Falls = Describe(
        "OBS2002",
        "Observable counter is not monotonic",
        "The observable counter '{0}' returns '{1}', which goes down again: it is exported as a monotonic sum, and rate() takes each fall for a restart and shows a spike that never was. Create an {2}.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Resets = Describe(
        "OBS2002",
        "Observable counter is not monotonic",
        "The observable counter '{0}' returns what was added to '{1}' since the last time and sets it to zero: an observable counter must return the total, so most of it is lost. Return '{1}' and leave it as it is.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Falls, Resets);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.Kind != InstrumentKind.ObservableCounter || creation.Callback is not { } callback)
            return;
        foreach (IOperation value in ObservedValues.Of(callback))
        {
            if (FallingValue.TryCreate(value, context.CancellationToken) is not { } falling)
                continue;

            // A method elsewhere says it; the place to mend is the creation.
            Location location = (callback.Syntax.Span.Contains(falling.Operation.Syntax.Span)
                && callback.Syntax.SyntaxTree == falling.Operation.Syntax.SyntaxTree ? falling.Operation : callback).Syntax.GetLocation();
            if (falling.Reason == FallingReason.Delta)
                context.Report(Resets, location, creation.DisplayName, falling.Field!.Name);
            else
                context.Report(Falls, location, creation.DisplayName, QuotedSource.Of(falling.Operation.Syntax), falling.Reason == FallingReason.Level ? "ObservableGauge" : "ObservableUpDownCounter");
            return;
        }
    }
}
