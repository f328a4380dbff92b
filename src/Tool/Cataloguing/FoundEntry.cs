using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Tool.Cataloguing;

/// <summary>Something that one place of a project emits.</summary>
internal sealed record FoundEntry(TelemetryEntry Entry, EmittingPlace Place)
{
    /// <summary>Makes one entry of all that is the same. Projects may give a metric keys of their own, so these are gathered.</summary>
    public static List<CatalogueEntry> Merge(IEnumerable<FoundEntry> found, Func<TelemetryEntry, IReadOnlyCollection<string>, IReadOnlyList<Collector>> collectors)
        => [.. found
            .GroupBy(one => one.Entry.With(EntryField.Keys, (string?)null).With(EntryField.Events, (string?)null))
            .OrderBy(same => Order(same.Key.Kind))
            .ThenBy(same => same.Key.Owner, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Name, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Line, StringComparer.Ordinal)
            .Select(same => Of(same.Key, [.. same], collectors))];

    private static CatalogueEntry Of(TelemetryEntry entry, List<FoundEntry> same, Func<TelemetryEntry, IReadOnlyCollection<string>, IReadOnlyList<Collector>> collectors)
        => new(
            entry.Kind.Word(),
            entry.Name,
            entry.Owner,
            entry[EntryField.Instrument],
            entry[EntryField.Unit],
            entry[EntryField.Kind],
            entry[EntryField.Level],
            entry[EntryField.Id],
            entry[EntryField.Event],
            [.. entry.ListOf(EntryField.Properties).Select(LogProperty.Parse)],
            All(same, EntryField.Keys),
            All(same, EntryField.Events),
            SeriesOf(entry),
            [.. same.Select(one => one.Place).Distinct().OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Project, StringComparer.Ordinal)],
            collectors(entry, [.. same.Select(one => one.Place.Project).Distinct()]));

    private static List<string> All(List<FoundEntry> same, EntryField field)
        => [.. same.SelectMany(one => one.Entry.ListOf(field)).Distinct().Order(StringComparer.Ordinal)];

    // What has no meter is in the registry of a client of Prometheus' own.
    private static IReadOnlyList<string> SeriesOf(TelemetryEntry entry)
    {
        if (entry.Kind != TelemetryKind.Metric || entry.Name == TelemetryEntry.Unknown || !Enum.TryParse(entry[EntryField.Instrument]?.Split('<')[0], out InstrumentKind kind))
            return [];
        return entry.Owner is null ? PrometheusSeries.OfParts(kind, entry.Name) : PrometheusSeries.Exported(kind, entry.Name, entry[EntryField.Unit]);
    }

    private static int Order(TelemetryKind kind) => kind switch
    {
        TelemetryKind.Metric => 0,
        TelemetryKind.Span => 1,
        TelemetryKind.Log => 2,
        _ => 3,
    };
}
