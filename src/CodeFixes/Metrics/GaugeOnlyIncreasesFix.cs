using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2003: the gauge becomes a counter, everywhere in the solution. One at a time: it may be the decrement that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GaugeOnlyIncreasesFix : RuleFix
{
    internal override string Id => "OBS2003";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override bool IsForAll => false;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2003", "Make it a Counter", "the exported series becomes a counter"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (InstrumentTargets.Creation(target) is { Kind: InstrumentKind.ObservableGauge or InstrumentKind.ObservableUpDownCounter } observed)
            return await TryFixAsync(session, observed).ConfigureAwait(false);
        if (target.Semantics.GetDeclaredSymbol(target.Node, session.CancellationToken) is not { } member
            || HeldInstrument.TryCreate(member, target.Model.Metrics, target.Semantics.Compilation) is not { Creation: { } creation } held)
            return false;
        var retyper = new InstrumentRetyper(new InstrumentChange(held.Kind, InstrumentKind.Counter), (_, _) => []);
        if (await retyper.TryRetypeAsync(session, creation).ConfigureAwait(false) is null)
            return false;
        session.Title ??= new FixTitle($"Make '{member.Name}' a Counter", "the exported series becomes a counter");
        return true;
    }
    private static async Task<bool> TryFixAsync(FixSession session, InstrumentCreation observed)
    {
        var retyper = new InstrumentRetyper(new InstrumentChange(observed.Kind, InstrumentKind.ObservableCounter), (_, _) => []);
        if (await retyper.TryRetypeAsync(session, observed).ConfigureAwait(false) is null)
            return false;
        session.Title ??= new FixTitle($"Make '{observed.DisplayName}' an ObservableCounter", "the exported series becomes a counter");
        return true;
    }
}
