using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2101: the instrument takes the nearest type that instruments can have, everywhere in the solution; values are converted where the compiler does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnsupportedInstrumentTypeFix : InstrumentCreationFix
{
    internal override string Id => "OBS2101";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2101", "Give the instrument a type that instruments can have"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, InstrumentCreation creation)
    {
        if (creation.NumberType is not { } type
            || InstrumentNumber.ReplacementOf(type) is not (not SpecialType.None and { } replacement))
            return false;
        var change = new InstrumentChange(creation.Kind, creation.Kind, new NumberChange(NumberChange.NameOf(type), replacement));
        var retyper = new InstrumentRetyper(change, (measurement, document) => InstrumentNumbers.Rewrite(measurement, document, replacement));
        if (await retyper.TryRetypeAsync(session, creation).ConfigureAwait(false) is null)
            return false;
        session.Title ??= new FixTitle($"Make '{creation.DisplayName}' an instrument of {SymbolDisplayOf(creation, replacement)}");
        return true;
    }

    private static string SymbolDisplayOf(InstrumentCreation creation, SpecialType type)
        => creation.Operation.SemanticModel!.Compilation.GetSpecialType(type).ToDisplayString();
}
