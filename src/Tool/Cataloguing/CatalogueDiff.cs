using System.Collections.Immutable;
using Observability.Analyzers.Models.Contract;

namespace Observability.Tool.Cataloguing;

/// <summary>What is different between two catalogues, for those who read the telemetry. Where it is emitted makes no difference.</summary>
internal sealed record CatalogueDiff(ImmutableArray<CatalogueEntry> Removed, ImmutableArray<ChangedEntry> Changed, ImmutableArray<CatalogueEntry> Added)
{
    /// <summary>Whether dashboards, alerts and searches that worked may find nothing, or something else.</summary>
    public bool IsBreaking => !Removed.IsEmpty || Changed.Any(changed => changed.IsBreaking);

    public bool IsEmpty => Removed.IsEmpty && Changed.IsEmpty && Added.IsEmpty;

    public static CatalogueDiff Between(Catalogue old, Catalogue now)
    {
        Dictionary<string, List<CatalogueEntry>> before = ByIdentity(old), after = ByIdentity(now);
        var removed = ImmutableArray.CreateBuilder<CatalogueEntry>();
        var changed = ImmutableArray.CreateBuilder<ChangedEntry>();
        var added = ImmutableArray.CreateBuilder<CatalogueEntry>();
        foreach ((string identity, List<CatalogueEntry> olds) in before)
        {
            List<CatalogueEntry> news = after.GetValueOrDefault(identity) ?? [];
            foreach (CatalogueEntry entry in olds.OrderBy(entry => news.All(other => other.Line != entry.Line)))
            {
                // What is the same comes first, so that of several with one name the right ones are compared.
                if (news.MinBy(other => Distance(entry, other)) is not { } nearest)
                {
                    removed.Add(entry);
                    continue;
                }

                news.Remove(nearest);
                if (ChangedEntry.Between(entry, nearest) is { } change)
                    changed.Add(change);
            }
        }

        foreach (List<CatalogueEntry> left in after.Values)
            added.AddRange(left);
        return new CatalogueDiff(
            [.. removed.OrderBy(entry => entry.Line, StringComparer.Ordinal)],
            [.. changed.OrderBy(change => !change.IsBreaking).ThenBy(change => change.Now.Line, StringComparer.Ordinal)],
            [.. added.OrderBy(entry => entry.Line, StringComparer.Ordinal)]);
    }

    private static Dictionary<string, List<CatalogueEntry>> ByIdentity(Catalogue catalogue)
        => catalogue.Entries.GroupBy(entry => entry.Identity).ToDictionary(same => same.Key, same => same.ToList());

    private static int Distance(CatalogueEntry first, CatalogueEntry second)
        => first.Telemetry.Differences(second.Telemetry).Count() + (first.Name == second.Name ? 0 : 1);
}

/// <summary>Something that is still emitted, but not as it was.</summary>
internal sealed record ChangedEntry(CatalogueEntry Now, ImmutableArray<FieldChange> Changes)
{
    public bool IsBreaking => Changes.Any(change => change.IsBreaking);

    /// <summary>The difference; null where there is none that a reader of the telemetry could see.</summary>
    public static ChangedEntry? Between(CatalogueEntry old, CatalogueEntry now)
    {
        TelemetryEntry before = old.Telemetry, after = now.Telemetry;
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        if (old.Name != now.Name)
            changes.Add(new FieldChange("template", old.Name, now.Name, IsBreaking: true, Consequence.Of(before, after, field: null)));
        foreach (EntryField field in before.Differences(after))
            changes.Add(new FieldChange(field.Word(), before[field], after[field], IsBreakingIn(field, before, after), Consequence.Of(before, after, field)));
        foreach (string program in NoLongerCollecting(old, now))
            changes.Add(new FieldChange("collected by", program, null, IsBreaking: true, $"'{program}' no longer registers '{now.Owner}', and sends nothing of it"));
        return changes.Count == 0 ? null : new ChangedEntry(now, [.. changes.OrderBy(change => !change.IsBreaking)]);
    }

    // What is added to a list is in nobody's way.
    private static bool IsBreakingIn(EntryField field, TelemetryEntry before, TelemetryEntry after)
        => !field.IsList() || before.ListOf(field).Except(after.ListOf(field)).Any(value => value != TelemetryEntry.Unknown);

    private static IEnumerable<string> NoLongerCollecting(CatalogueEntry old, CatalogueEntry now)
        => old.Collectors.Where(collector => collector.Collects == Collects.Yes).Select(collector => collector.Project)
            .Intersect(now.Collectors.Where(collector => collector.Collects == Collects.No).Select(collector => collector.Project));
}

/// <summary>A part of an entry that is different.</summary>
/// <param name="Means">What it means to those who read the telemetry.</param>
internal sealed record FieldChange(string Field, string? Before, string? After, bool IsBreaking, string Means);
