using System.Globalization;
using System.Text;
using Observability.Analyzers.Models.Contract;
using YamlDotNet.Serialization;

namespace Observability.Tool.Cataloguing;

/// <summary>
/// A catalogue in the format of OpenTelemetry's semantic conventions: every attribute once, in a group of their own, and a group for each metric, span, event
/// and tracker of errors that refers to them. What only a run names cannot stand there and is left out.
/// </summary>
internal sealed class RegistryYaml
{
    private const string Stability = "development";

    private readonly List<Dictionary<string, object>> _groups = [];
    private readonly SortedDictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public static string Render(Catalogue catalogue)
    {
        var registry = new RegistryYaml();
        foreach (CatalogueEntry entry in catalogue.Entries)
            registry.Add(entry);
        registry.AddTags(catalogue.Entries.Where(entry => entry.Kind == "error-tag"));
        ISerializer serializer = new SerializerBuilder().WithQuotingNecessaryStrings(quoteYaml1_1Strings: true).WithNewLine("\n").Build();
        return serializer.Serialize(new Dictionary<string, object> { ["groups"] = registry.All() });
    }

    private List<Dictionary<string, object>> All()
    {
        if (_attributes.Count == 0)
            return _groups;
        var attributes = Group("registry", "attribute_group", "The attributes of all that is emitted.", note: null);
        attributes["attributes"] = _attributes.Select(attribute => new Dictionary<string, object>
        {
            ["id"] = attribute.Key,
            ["type"] = attribute.Value,
            ["brief"] = attribute.Key,
            ["stability"] = Stability,
        }).ToList();
        return [attributes, .. _groups];
    }

    private void Add(CatalogueEntry entry)
    {
        if (entry.Kind == "metric" && !TelemetryPattern.IsPattern(entry.Name))
            AddMetric(entry);
        else if (entry.Kind == "span" && entry.Name != TelemetryEntry.Unknown)
            AddSpan(entry);
        else if (entry.Kind == "log" && entry.Name != TelemetryEntry.Unknown)
            AddLog(entry);
        if (entry.Kind == "span")
        {
            // What is set on spans that others have started has no group, and is an attribute all the same.
            NoteAttributes(entry.Keys, typeOf: null);
            foreach (string name in entry.Events.Where(name => !TelemetryPattern.IsPattern(name)))
                AddSpanEvent(name, entry);
        }
    }

    private void AddMetric(CatalogueEntry entry)
    {
        Dictionary<string, object> group = Group($"metric.{entry.Name}", "metric", entry.Name, Note(entry, "Meter"));
        group["metric_name"] = entry.Name;
        group["instrument"] = InstrumentOf(entry);
        group["unit"] = entry.Unit ?? "";
        Finish(group, entry.Keys);
    }

    private void AddSpan(CatalogueEntry entry)
    {
        Dictionary<string, object> group = Group($"span.{Slug(entry.Name)}", "span", entry.Name, Note(entry, "Source"));
        group["span_kind"] = entry.SpanKind is { } kind and not TelemetryEntry.Unknown ? kind.ToLowerInvariant() : "internal";
        Finish(group, entry.Keys);
    }

    private void AddLog(CatalogueEntry entry)
    {
        string name = entry.EventName is { } given and not TelemetryEntry.Unknown ? given : Slug(entry.Name);
        Dictionary<string, object> group = Group($"event.{Slug(name)}", "event", entry.Name, Note(entry, "Category", $"Level: {entry.Level}."));
        group["name"] = name;
        Finish(group, entry.Properties.Select(property => property.Name), name => TypeOf(entry.Properties.First(property => property.Name == name).Type));
    }

    private void AddSpanEvent(string name, CatalogueEntry span)
    {
        if (_ids.Contains($"event.{Slug(name)}"))
            return;
        Dictionary<string, object> group = Group($"event.{Slug(name)}", "event", name, $"An event of the span '{span.Name}'.");
        group["name"] = name;
        _groups.Add(group);
    }

    private void AddTags(IEnumerable<CatalogueEntry> tags)
    {
        foreach (IGrouping<string, CatalogueEntry> tracker in tags.GroupBy(tag => tag.Owner ?? "errors"))
            Finish(Group($"error_tags.{Slug(tracker.Key)}", "attribute_group", $"What {tracker.Key} is told with errors.", note: null), tracker.Select(tag => tag.Name));
    }

    private Dictionary<string, object> Group(string id, string type, string brief, string? note)
    {
        // Two meters may have metrics of one name; groups may not.
        string unique = id;
        for (int number = 2; !_ids.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}.{number}");
        var group = new Dictionary<string, object> { ["id"] = unique, ["type"] = type, ["brief"] = brief, ["stability"] = Stability };
        if (note is not null)
            group["note"] = note;
        return group;
    }

    private void Finish(Dictionary<string, object> group, IEnumerable<string> keys, Func<string, string>? typeOf = null)
    {
        List<string> known = NoteAttributes(keys, typeOf);
        group["attributes"] = known.Select(key => new Dictionary<string, object> { ["ref"] = key, ["requirement_level"] = "recommended" }).ToList();
        _groups.Add(group);
    }

    private List<string> NoteAttributes(IEnumerable<string> keys, Func<string, string>? typeOf)
    {
        List<string> known = [.. keys.Where(key => !TelemetryPattern.IsPattern(key)).Distinct()];
        foreach (string key in known)
        {
            string type = typeOf?.Invoke(key) ?? "any";

            // What is a number here and a text there is both.
            _attributes[key] = !_attributes.TryGetValue(key, out string? other) || other == type ? type : "any";
        }

        return known;
    }

    private static string Note(CatalogueEntry entry, string owner, string more = "")
    {
        var note = new StringBuilder();
        if (entry.Owner is not null)
            note.Append(CultureInfo.InvariantCulture, $"{owner}: {entry.Owner}. ");
        if (more.Length > 0)
            note.Append(more).Append(' ');
        if (entry.Keys.Contains(TelemetryEntry.Unknown))
            note.Append("It has attributes that only a run tells. ");
        return note.Append(CultureInfo.InvariantCulture, $"Emitted by {string.Join(", ", entry.Emitted.Select(place => place.Project).Distinct())}.").ToString();
    }

    // A summary is a distribution too, and the conventions have no other word for it.
    private static string InstrumentOf(CatalogueEntry entry) => (entry.Instrument ?? "").Split('<')[0].Replace("Observable", "", StringComparison.Ordinal) switch
    {
        "Counter" => "counter",
        "UpDownCounter" => "updowncounter",
        "Gauge" => "gauge",
        _ => "histogram",
    };

    private static string TypeOf(string? type) => type switch
    {
        "number" => "double",
        "text" or "date" => "string",
        "boolean" => "boolean",
        _ => "any",
    };

    // Ids are words with dots and underscores.
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] is not ('_' or '.'))
                slug.Append(c == '.' ? '.' : '_');
        }

        string trimmed = slug.ToString().Trim('_', '.');
        return trimmed.Length == 0 ? "unnamed" : char.IsAsciiLetter(trimmed[0]) ? trimmed : "n" + trimmed;
    }
}
