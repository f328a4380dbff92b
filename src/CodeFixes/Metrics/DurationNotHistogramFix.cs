using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2005: the instrument becomes a histogram, everywhere in the solution, where all that it is given are durations.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DurationNotHistogramFix : MeasurementFix
{
    internal override string Id => "OBS2005";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2005", "Make it a Histogram", "the exported series becomes a histogram"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement measurement)
    {
        if (measurement.Kind is not (InstrumentKind.Counter or InstrumentKind.Gauge))
            return false;
        var durations = new DurationMeasurements();
        var retyper = new InstrumentRetyper(new InstrumentChange(measurement.Kind, InstrumentKind.Histogram), durations.Rewrite);
        if (await retyper.TryRetypeAsync(session, target.Document, measurement).ConfigureAwait(false) is not { } retyped)
            return false;
        if (durations.AreSeconds && NeedsBuckets(target.Model, session) && measurement.Instrument.Creation is { NumberType: { } number } creation && retyped.Includes(creation))
            await SecondsBuckets.TryAddAsync(session, creation, number.SpecialType).ConfigureAwait(false);
        session.Title ??= new FixTitle($"Make '{measurement.Instrument.DisplayName}' a Histogram", "the exported series becomes a histogram");
        return true;
    }

    // Those of OpenTelemetry, where nothing else is said, are for milliseconds.
    private static bool NeedsBuckets(TelemetryModel model, FixSession session)
        => model.Metrics.UsesDefaultBuckets && !model.Metrics.Views.Exists(session.CancellationToken);
}
