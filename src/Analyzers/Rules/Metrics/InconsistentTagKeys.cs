using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// One instrument is measured with other tag keys at one place than at the others: spelled another way, others, or none.
/// Queries group by key: what lacks it falls out of every chart, and a key spelled twice is two keys.
/// Bad: <c>placed.Add(1, new("shopId", shop)) … placed.Add(1, new("shop_id", shop))</c>.
/// Good: the same keys at every place.
/// </summary>
internal sealed class InconsistentTagKeys : Rule, IJudges<HeldInstrument>
{
    private static readonly DiagnosticDescriptor Spelling = Describe(
        "OBS2203",
        "Inconsistent tag keys",
        "'{0}' is tagged with '{1}' here and with '{2}' elsewhere: to every query these are two keys, and each shows half of the values. Write '{2}' here too.",
        Area.Metrics,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Keys = Describe(
        "OBS2203",
        "Inconsistent tag keys",
        "'{0}' is measured with {1} here and with {2} elsewhere: a query that groups by a key never shows what lacks it. Use the same tag keys at every place.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Spelling, Keys);

    public override string? WhyNoFix => "Which spelling dashboards use, and what value the missing tag has, only its author knows.";

    public void Check(HeldInstrument instrument, in RuleContext context)
    {
        if (instrument.Library.Library != MetricsLibrary.SystemMetrics || !instrument.MayDifferInTags || instrument.Uses.Length < 2)
            return;
        foreach (InstrumentUse use in instrument.Uses)
        {
            // What one place adds that is not to be seen, the others may lack.
            if (use.TagKeys.IsDefault)
                return;
        }

        foreach (TagKeyConflict conflict in TagKeyConflicts.Among(instrument.Uses))
        {
            if (conflict.Spelling is { } spelling)
                context.Report(Spelling, conflict.Place, instrument.Holder.Name, spelling, conflict.UsualSpelling!);
            else
                context.Report(Keys, conflict.Place, instrument.Holder.Name, Listed(conflict.Keys), Listed(conflict.UsualKeys));
        }
    }

    private static string Listed(ImmutableArray<string> keys) => keys.Length switch
    {
        0 => "no tags",
        1 => $"the tag '{keys[0]}'",
        _ => $"the tags '{string.Join("', '", keys)}'",
    };
}
