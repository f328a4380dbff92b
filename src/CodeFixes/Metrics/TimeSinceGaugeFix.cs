using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2010: the gauge is set to the moment, wherever it is set. One at a time: whoever reads the series must change the query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TimeSinceGaugeFix : MeasurementFix
{
    internal override string Id => "OBS2010";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override bool IsForAll => false;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2010", "Export the moment", "the series' meaning changes: query time() minus it"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement measurement)
    {
        if (measurement.Kind != InstrumentKind.Gauge)
            return false;
        var moments = new MomentMeasurements();
        var retyper = new InstrumentRetyper(new InstrumentChange(InstrumentKind.Gauge, InstrumentKind.Gauge), moments.Rewrite);
        if (await retyper.TryRetypeAsync(session, target.Document, measurement).ConfigureAwait(false) is null)
            return false;
        moments.Import(session);
        string name = measurement.Instrument.Creation?.Name ?? measurement.Instrument.DisplayName;
        session.Title ??= new FixTitle("Export the moment", $"the meaning of '{name}' changes: query time() - {name}");
        return true;
    }
}
