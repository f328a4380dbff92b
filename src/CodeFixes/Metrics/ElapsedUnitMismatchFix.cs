using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2007: the value is recorded in the unit of the metric; an instrument of whole numbers takes fractions then, everywhere in the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ElapsedUnitMismatchFix : MeasurementFix
{
    internal override string Id => "OBS2007";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2007", "Record the time in the unit of the metric", "values change"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, Measurement measurement)
    {
        if (TimeMismatch.TryCreate(measurement) is not { Target: { } unit } mismatch)
            return false;
        ITypeSymbol? number = NumberOf(measurement);
        bool isWhole = number is not null && number.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal);

        // What the wrapper takes is its own to say, and not to be changed with the instrument.
        if (measurement.IsThroughWrapper && isWhole && unit > mismatch.Value.Unit)
            return false;
        bool done = isWhole && unit > mismatch.Value.Unit
            ? await RetypeAsync(session, target.Document, measurement, number!).ConfigureAwait(false)
            : await RewriteAsync(session, target.Document, measurement, mismatch, takesFractions: !isWhole).ConfigureAwait(false);
        if (done)
            session.Title ??= new FixTitle($"Record {unit.InWords()}", "values change");
        return done;
    }

    private static async Task<bool> RewriteAsync(FixSession session, Document document, Measurement measurement, TimeMismatch mismatch, bool takesFractions)
    {
        if (TimeExpression.Edit(measurement, document.Id, mismatch.Value, mismatch.Target!.Value, takesFractions) is not { } edit || !session.IsFree(document.Id, edit.Node))
            return false;
        await session.ReplaceAsync(document.Id, edit.Node, edit.Replacement).ConfigureAwait(false);
        return true;
    }

    // A second in whole numbers is 0 or 1: the instrument takes double, and each of its values that is in the wrong unit is mended along.
    private static async Task<bool> RetypeAsync(FixSession session, Document document, Measurement measurement, ITypeSymbol number)
    {
        var change = new InstrumentChange(measurement.Kind, measurement.Kind, new NumberChange(NumberChange.NameOf(number), SpecialType.System_Double));
        return await new InstrumentRetyper(change, Rewrite).TryRetypeAsync(session, document, measurement).ConfigureAwait(false) is not null;
    }

    private static IEnumerable<InstrumentEdit> Rewrite(Measurement measurement, DocumentId document)
        => TimeMismatch.TryCreate(measurement) is { Target: { } unit } mismatch && TimeExpression.Edit(measurement, document, mismatch.Value, unit, takesFractions: true) is { } edit ? [edit] : [];

    private static ITypeSymbol? NumberOf(Measurement measurement) => measurement.IsThroughWrapper
        ? measurement.Operation.TargetMethod.Parameters[measurement.Method.Value].Type
        : measurement.Operation.TargetMethod.ContainingType.TypeArguments is { Length: 1 } arguments ? arguments[0] : null;
}
