using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// How long operations take is kept in a gauge, which shows only the last one before a scrape, or in a counter, which shows only
/// their sum. Neither tells that one request in twenty takes ten seconds.
/// Bad: <c>Gauge duration … duration.Set(watch.Elapsed.TotalSeconds)</c>.
/// Good: <c>Histogram duration … duration.Observe(watch.Elapsed.TotalSeconds)</c>.
/// </summary>
internal sealed class DurationNotHistogram : Rule, IJudges<Measurement>
{
    private static readonly DiagnosticDescriptor InGauge = Describe(
        "OBS2005",
        "Duration recorded in a gauge or counter",
        "The gauge '{0}' holds how long one operation took: a scrape sees only the last one, all others are lost, and there are no percentiles. Make '{0}' a Histogram.",
        Area.Metrics,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor InCounter = Describe(
        "OBS2005",
        "Duration recorded in a gauge or counter",
        "The counter '{0}' adds up how long operations took: neither percentiles nor the number of operations can be told from the sum, so slow ones disappear in it. Make '{0}' a Histogram.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(InGauge, InCounter);

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (!TakesTheValue(measurement) || !IsDuration(measurement))
            return;
        if (measurement.Instrument.Creation is not { Name: { } name } creation || IsMeantSo(name, creation, measurement))
            return;
        if (measurement is { Library.MayBePushed: true, Kind: InstrumentKind.Gauge } && context.Model.Metrics.Pushes.Exists(context.CancellationToken))
            return;
        context.Report(
            measurement.Kind == InstrumentKind.Gauge ? InGauge : InCounter,
            (measurement.Value ?? measurement.Operation).Syntax.GetLocation(),
            measurement.Instrument.DisplayName);
    }

    private static bool TakesTheValue(Measurement measurement) => (measurement.Kind, measurement.Action) is
        (InstrumentKind.Counter, MeasurementAction.Add or MeasurementAction.Increment or MeasurementAction.Time)
        or (InstrumentKind.Gauge, MeasurementAction.Set or MeasurementAction.Record or MeasurementAction.Time);

    private static bool IsDuration(Measurement measurement)
        => measurement.Action == MeasurementAction.Time
            || (measurement.Value is { } value && TimeValue.TryCreate(value) is { Origin: TimeOrigin.Operation, IsComponent: false });

    private static bool IsMeantSo(string name, InstrumentCreation creation, Measurement measurement)
    {
        if (measurement.Kind == InstrumentKind.Counter && DurationNames.SaySum(name))
            return true;
        if (DurationNames.SayLevel(name) || DurationNames.SayLevel(measurement.Instrument.DisplayName))
            return true;
        return creation.Description is { } description && TimeVocabulary.OneRun.IsIn(description);
    }
}
