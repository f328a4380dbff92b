using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A counter is given a negative value. Counters only tick up: {2} throws, and everywhere else each step down
/// looks like a restart of the process, so rates show a spike that never was.
/// Bad: <c>Counter&lt;long&gt; open … open.Add(-1)</c>.
/// Good: <c>UpDownCounter&lt;long&gt; open … open.Add(-1)</c>; with prometheus-net, <c>Gauge open … open.Dec()</c>.
/// </summary>
internal sealed class CounterDecremented : Rule, IJudges<Measurement>
{
    private static readonly DiagnosticDescriptor Exported = Describe(
        "OBS2001",
        "Counter is decremented",
        "The counter '{0}' is decremented{1}: it is exported as a monotonic sum that goes down, which rate() takes for a restart and turns into a false spike. Make '{0}' an UpDownCounter.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Thrown = Describe(
        "OBS2001",
        "Counter is decremented",
        "The counter '{0}' is decremented{1}: {2} throws an ArgumentOutOfRangeException here at run time. Make '{0}' a Gauge and call Dec().",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Exported, Thrown);

    public override bool SpeaksInTests => true;

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (measurement.Kind != InstrumentKind.Counter || measurement.Action is not (MeasurementAction.Add or MeasurementAction.Increment))
            return;
        if (measurement.Value is not { } value || !NegativeValue.Is(value))
            return;
        if (context.Project.Kind == ProjectKind.Test && AssertedThrow.Covers(measurement.Operation))
            return;

        string name = measurement.Instrument.DisplayName;
        string through = measurement.IsThroughWrapper ? $" through '{measurement.Operation.TargetMethod.Name}'" : "";
        context.Report(
            measurement.Library.ThrowsAtMisuse ? Thrown : Exported,
            value.Syntax.GetLocation(),
            name,
            through,
            measurement.Library.DisplayName);
    }
}
