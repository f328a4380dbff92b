using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// <c>TrackMetric</c> is called where code runs over and over.
/// Each call sends an item of its own, which is paid for and may be sampled away; <c>GetMetric</c> adds values up in the process and sends a sum each minute.
/// Bad: <c>client.TrackMetric("queue", n)</c>. Good: <c>client.GetMetric("queue").TrackValue(n)</c>.
/// </summary>
internal sealed class TrackMetricOnHotPath : Rule, IJudges<TrackedMetric>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2011",
        "TrackMetric sends every value by itself",
        "TrackMetric sends one item for each value of {0}: you pay for every one, and sampling drops some. Use GetMetric(…).TrackValue(…), which adds them up and sends one item a minute.",
        Area.Metrics,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(TrackedMetric metric, in RuleContext context)
    {
        if (context.ContainingSymbol is { } member && !HotPaths.MayRunOnce(metric.Operation, member, context.Model))
            context.Report(Fault, metric.Operation.Syntax.GetLocation(), metric.Name is { } name ? $"'{name}'" : "this metric");
    }
}
