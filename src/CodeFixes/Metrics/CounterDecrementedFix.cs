using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2001: the counter becomes an instrument that may go down, everywhere in the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CounterDecrementedFix : MeasurementFix
{
    private static readonly InstrumentRetyper ToUpDownCounter = new(new InstrumentChange(InstrumentKind.Counter, InstrumentKind.UpDownCounter), (_, _) => []);

    private static readonly InstrumentRetyper ToGauge = new(new InstrumentChange(InstrumentKind.Counter, InstrumentKind.Gauge), InstrumentDecrements.Rewrite);

    internal override string Id => "OBS2001";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2001", "Make the counter an instrument that may go down"));

    // The value is reported, and in it may stand a call that measures as well.
    private protected override Measurement? Recognise(FixTarget target)
        => target.CallAround((call, known) => known is MeasurementMethod method
            && Measurement.TryCreate(call, method) is { Value.Syntax: { } given } measurement
            && given.Span == target.Node.Span
            ? measurement
            : null);

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement measurement)
    {
        bool hasDecrement = measurement.Library.HasDecrement;
        InstrumentRetyper retyper = hasDecrement ? ToGauge : ToUpDownCounter;
        if (await retyper.TryRetypeAsync(session, target.Document, measurement).ConfigureAwait(false) is not { } retyped)
            return false;
        session.Title ??= TitleFor(measurement.Instrument.DisplayName, hasDecrement, retyped);
        return true;
    }

    private static FixTitle TitleFor(string name, bool hasDecrement, RetypedInstrument retyped)
    {
        if (!hasDecrement)
            return new FixTitle($"Make '{name}' an UpDownCounter", "the exported series becomes a gauge");
        bool isTotal = retyped.Metrics.Any(metric => TimeVocabulary.Total.Ends(metric));
        return new FixTitle($"Make '{name}' a Gauge and call Dec()", isTotal ? "the exported series type changes, its name keeps '_total'" : "the exported series type changes");
    }
}
