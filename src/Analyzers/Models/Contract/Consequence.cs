using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Models.Contract;

/// <summary>What breaks for those who read telemetry when a part of it changes.</summary>
internal static class Consequence
{
    /// <summary>What breaks, in words that follow a colon.</summary>
    /// <param name="line">What the contract says.</param>
    /// <param name="entry">What is emitted.</param>
    /// <param name="field">The part that is different; null for the template of an event.</param>
    public static string Of(TelemetryEntry line, TelemetryEntry entry, EntryField? field) => field switch
    {
        EntryField.Instrument => OfInstrument(KindOf(line), KindOf(entry)),
        EntryField.Unit => OfUnit(line, entry),
        EntryField.Kind => "service maps and request rates are counted by the kind of span",
        EntryField.Level => "alerts and filters on the level no longer match",
        EntryField.Id or EntryField.Event => "searches for the event find nothing",
        EntryField.Properties => OfProperties(line, entry),
        EntryField.Events => Missing(line, entry, EntryField.Events) is { } gone ? $"whoever looks for the event '{gone}' finds nothing" : "what reads the events of spans does not expect it",
        EntryField.Keys => OfKeys(line, entry),
        _ => "events are grouped by their template, and searches for the old one find nothing",
    };

    private static string KindOf(TelemetryEntry entry) => (entry[EntryField.Instrument] ?? "").Split('<')[0].Replace("Observable", "");

    private static string OfInstrument(string before, string after)
    {
        if (before == after)
            return "backends keep one type of number for a series, and mix up or refuse the other";
        return (before, after) switch
        {
            (_, "Histogram" or "Summary") => "its series get other names (_bucket, _sum, _count), and panels of the old one stay empty",
            ("Histogram" or "Summary", _) => "its buckets and quantiles are gone, and panels that show them stay empty",
            ("Counter", _) => "rate() over what may fall means nothing, and alerts on it go quiet",
            (_, "Counter") => "panels that show its level now show a sum that only grows",
            _ => "panels and alerts are made for the old kind",
        };
    }

    private static string OfUnit(TelemetryEntry line, TelemetryEntry entry)
    {
        string before = PrometheusUnit.InName(line[EntryField.Unit] ?? ""), after = PrometheusUnit.InName(entry[EntryField.Unit] ?? "");
        return before == after
            ? "dashboards show its values in the old unit"
            : $"Prometheus appends the unit to its name, so that series '…{Suffix(before)}' become '…{Suffix(after)}' and alerts on them go quiet";
    }

    private static string Suffix(string unit) => unit.Length == 0 ? "" : "_" + unit;

    private static string OfProperties(TelemetryEntry line, TelemetryEntry entry)
    {
        ImmutableArray<string> before = line.ListOf(EntryField.Properties), after = entry.ListOf(EntryField.Properties);
        var names = new HashSet<string>(after.Select(NameOf));
        if (before.Select(NameOf).FirstOrDefault(name => !names.Contains(name)) is { } gone)
            return $"searches for '{gone}' find nothing";
        return before.Select(NameOf).Distinct().Count() < names.Count
            ? "what is new is in no index and no search yet"
            : "a log index keeps one type for each property, and rejects or hides the other";
    }

    private static string OfKeys(TelemetryEntry line, TelemetryEntry entry)
    {
        if (Missing(line, entry, EntryField.Keys) is { } gone)
            return line.Kind == TelemetryKind.Metric ? $"panels and alerts that group by '{gone}' find nothing" : $"searches for spans by '{gone}' find nothing";
        return line.Kind == TelemetryKind.Metric ? "each of its values makes a series of its own, and comparisons with the old ones fail" : "what is new is in no search yet";
    }

    private static string? Missing(TelemetryEntry line, TelemetryEntry entry, EntryField field)
        => line.ListOf(field).Except(entry.ListOf(field)).FirstOrDefault(static value => value != TelemetryEntry.Unknown);

    private static string NameOf(string property)
    {
        int colon = property.LastIndexOf(':');
        return colon < 0 ? property : property.Substring(0, colon);
    }
}
