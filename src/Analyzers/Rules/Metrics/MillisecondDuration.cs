using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A histogram of durations is in milliseconds. OpenTelemetry's conventions, and with them the platform's own metrics and the
/// dashboards made for them, have seconds, so this one cannot be laid beside the others.
/// Bad: <c>meter.CreateHistogram&lt;double&gt;("order.duration", "ms") … Record(watch.Elapsed.TotalMilliseconds)</c>.
/// Good: <c>meter.CreateHistogram&lt;double&gt;("order.duration", "s") … Record(watch.Elapsed.TotalSeconds)</c>.
/// </summary>
internal sealed class MillisecondDuration : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2009",
        "Duration in milliseconds",
        "The histogram '{0}' is in milliseconds: OpenTelemetry's conventions and the platform's own metrics have seconds, so it cannot be compared with them on one dashboard. Record seconds, with the unit \"s\".",
        Area.Metrics,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        // The unit alone says that the values are times; a name that says another is for the rule on mismatches.
        if (creation is not { Kind: InstrumentKind.Histogram, Unit: { } unit, UnitArgument: { } argument }
            || TimeUnits.OfUnit(unit) != TimeUnit.Milliseconds || UnitText.CodeMeantBy(creation) is not null)
            return;
        if (creation.Name is { } name && MetricTimeUnit.InName(name) is not (null or TimeUnit.Milliseconds))
            return;
        context.Report(Fault, argument.Syntax.GetLocation(), creation.DisplayName);
    }
}
