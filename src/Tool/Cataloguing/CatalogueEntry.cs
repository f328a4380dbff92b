using System.Text.Json.Serialization;
using Observability.Analyzers.Models.Contract;

namespace Observability.Tool.Cataloguing;

/// <summary>One thing that a solution emits, whatever number of projects and places does. A <c>*</c> stands for what only a run tells.</summary>
/// <param name="Kind">metric, span, log or error-tag.</param>
/// <param name="Name">Its name; of a log event its template.</param>
/// <param name="Owner">The meter, source, category or tracker.</param>
/// <param name="Instrument">The kind of instrument with its type of number.</param>
/// <param name="Properties">Those of a log event.</param>
/// <param name="Keys">The tags of a metric, the attributes of a span.</param>
/// <param name="Events">Those of a span.</param>
/// <param name="Series">What Prometheus calls its series.</param>
internal sealed record CatalogueEntry(
    string Kind,
    string Name,
    string? Owner,
    string? Instrument,
    string? Unit,
    string? SpanKind,
    string? Level,
    string? EventId,
    string? EventName,
    IReadOnlyList<LogProperty> Properties,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> Events,
    IReadOnlyList<string> Series,
    IReadOnlyList<EmittingPlace> Emitted,
    IReadOnlyList<Collector> Collectors)
{
    /// <summary>What stays the same while the rest changes.</summary>
    [JsonIgnore]
    public string Identity => Telemetry.Identity;

    /// <summary>All that makes it what it is, without who emits and who collects it.</summary>
    [JsonIgnore]
    public string Line => Telemetry.Line;

    /// <summary>The same as a contract has it.</summary>
    [JsonIgnore]
    public TelemetryEntry Telemetry
    {
        get
        {
            TelemetryKind kind = EntryFields.KindOf(Kind) ?? throw new BadInputException($"A catalogue has no entries of the kind '{Kind}': metric, span, log and error-tag are there.");
            return TelemetryEntry.Of(kind, Name)
                .With(EntryFields.OwnerOf(kind), Owner)
                .With(EntryField.Instrument, Instrument)
                .With(EntryField.Unit, Unit)
                .With(EntryField.Kind, SpanKind)
                .With(EntryField.Level, Level)
                .With(EntryField.Id, EventId)
                .With(EntryField.Event, EventName)
                .With(EntryField.Properties, Properties.Select(property => property.ToString()))
                .With(EntryField.Keys, Keys)
                .With(EntryField.Events, Events);
        }
    }
}

/// <summary>A property of a log event.</summary>
/// <param name="Type">What a log index makes of it; null where nobody can tell.</param>
internal sealed record LogProperty(string Name, string? Type)
{
    public static LogProperty Parse(string text)
        => text.LastIndexOf(':') is var colon and > 0 ? new LogProperty(text[..colon], text[(colon + 1)..]) : new LogProperty(text, null);

    public override string ToString() => Type is null ? Name : $"{Name}:{Type}";
}
