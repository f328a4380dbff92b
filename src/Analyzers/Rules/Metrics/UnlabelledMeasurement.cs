using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A metric with labels is measured as a whole, without values for them.
/// prometheus-net takes that, and keeps a series without labels beside the others: queries by label never show it, and a sum over all counts it.
/// Bad: <c>Metrics.CreateCounter("orders_total", "Orders", "shop") … Orders.Inc()</c>.
/// Good: <c>Orders.WithLabels(shop).Inc()</c>.
/// </summary>
internal sealed class UnlabelledMeasurement : Rule, IJudges<Measurement>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2108",
        "Metric with labels is measured without them",
        "'{0}' has {1} and is measured without values for them: this goes to a series of its own without labels, which queries by label never show. Choose a series with WithLabels(…) first.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "Which series is meant only its author knows.";

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (measurement.IsThroughWrapper || !measurement.IsOnWholeMetric)
            return;
        if (measurement.Instrument.Creation is { LabelNames: { IsDefaultOrEmpty: false } names })
            context.Report(Fault, measurement.Receiver!.Syntax.GetLocation(), measurement.Instrument.DisplayName, LabelWords.Listed(names));
    }
}
