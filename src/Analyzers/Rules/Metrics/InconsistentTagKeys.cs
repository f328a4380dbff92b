using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// One instrument is measured with other tag keys at one place than at the others: spelled another way, others, or none.
/// Queries group by key: what lacks it falls out of every chart, and a key spelled twice is two keys.
/// Bad: <c>placed.Add(1, new("shopId", shop)) … placed.Add(1, new("shop_id", shop))</c>.
/// Good: the same keys at every place.
/// </summary>
internal sealed class InconsistentTagKeys : ProjectRule
{
    private static readonly DiagnosticDescriptor Spelling = Describe(
        "OBS2203",
        "Inconsistent tag keys",
        "'{0}' is tagged with '{1}' here and with '{2}' elsewhere: to every query these are two keys, and each shows half of the values. Write '{2}' here too.",
        Area.Metrics,
        Severity.Suggestion,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Keys = Describe(
        "OBS2203",
        "Inconsistent tag keys",
        "'{0}' is measured with {1} here and with {2} elsewhere: a query that groups by a key never shows what lacks it. Use the same tag keys at every place.",
        Area.Metrics,
        Severity.Suggestion,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Spelling, Keys);

    public override string? WhyNoFix => "Which spelling dashboards use, and what value the missing tag has, only its author knows.";

    public override ProjectJudge Begin() => new Judge();

    private static string Listed(ImmutableArray<string> keys) => keys.Length switch
    {
        0 => "no tags",
        1 => $"the tag '{keys[0]}'",
        _ => $"the tags '{string.Join("', '", keys)}'",
    };

    private sealed class Judge : ProjectJudge, IJudges<Measurement>
    {
        private readonly NotesByKey<ISymbol, InstrumentUse> _uses = new(SymbolEqualityComparer.Default);

        public void Check(Measurement measurement, in RuleContext context)
        {
            // What a wrapper hands on is noted where it does so.
            if (!measurement.Library.FixesLabels && !measurement.IsThroughWrapper && measurement.Instrument.Holder is IFieldSymbol or IPropertySymbol)
                _uses.Add(measurement.Instrument.Holder.OriginalDefinition, InstrumentUse.Of(measurement));
        }

        public override void Conclude(in ProjectVerdict verdict)
        {
            foreach (KeyValuePair<ISymbol, NotesByKey<ISymbol, InstrumentUse>.Chain> noted in _uses.All)
            {
                if (noted.Value.HasSeveral && MemberReach.IsWithinProject(noted.Key, verdict.Model.Project))
                    Conclude(noted.Key.Name, InstrumentUse.InSourceOrder(noted.Value), verdict);
            }
        }

        private static void Conclude(string instrument, ImmutableArray<InstrumentUse> uses, in ProjectVerdict verdict)
        {
            foreach (InstrumentUse use in uses)
            {
                // What one place adds that is not to be seen, the others may lack.
                if (use.TagKeys.IsDefault)
                    return;
            }

            foreach (TagKeyConflict conflict in TagKeyConflicts.Among(uses))
            {
                if (conflict.Spelling is { } spelling)
                    verdict.Report(Spelling, conflict.Place, instrument, spelling, conflict.UsualSpelling!);
                else
                    verdict.Report(Keys, conflict.Place, instrument, Listed(conflict.Keys), Listed(conflict.UsualKeys));
            }
        }
    }
}
