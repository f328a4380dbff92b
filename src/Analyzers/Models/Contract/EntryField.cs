using System.Collections.Immutable;
using System.Linq;

namespace Observability.Analyzers.Models.Contract;

/// <summary>What a contract says of an entry beside its name. The order is that of the line.</summary>
internal enum EntryField
{
    /// <summary>The meter of a metric.</summary>
    Meter,

    /// <summary>The source of a span.</summary>
    Source,

    /// <summary>The category of a log event: the <c>T</c> of <c>ILogger&lt;T&gt;</c>.</summary>
    Category,

    /// <summary>What sends a tag to error tracking.</summary>
    Tracker,

    /// <summary>The kind of instrument and its type of number: <c>Counter&lt;long&gt;</c>.</summary>
    Instrument,

    Unit,

    /// <summary>The kind of a span: <c>Server</c>.</summary>
    Kind,

    Level,

    /// <summary>The number of a log event.</summary>
    Id,

    /// <summary>The name of a log event.</summary>
    Event,

    /// <summary>The properties of a log event with what a log index makes of them: <c>OrderId:number</c>.</summary>
    Properties,

    /// <summary>The tags of a metric, the attributes of a span.</summary>
    Keys,

    /// <summary>The events of a span.</summary>
    Events,
}

internal static class EntryFields
{
    private static readonly ImmutableArray<TelemetryKind> Kinds
        = ImmutableArray.Create(TelemetryKind.ErrorTag, TelemetryKind.Log, TelemetryKind.Metric, TelemetryKind.Span);

    private static readonly ImmutableArray<EntryField> OfErrorTag = ImmutableArray.Create(EntryField.Tracker);

    private static readonly ImmutableArray<EntryField> OfLog
        = ImmutableArray.Create(EntryField.Category, EntryField.Level, EntryField.Id, EntryField.Event, EntryField.Properties);

    private static readonly ImmutableArray<EntryField> OfMetric = ImmutableArray.Create(EntryField.Meter, EntryField.Instrument, EntryField.Unit, EntryField.Keys);

    private static readonly ImmutableArray<EntryField> OfSpan = ImmutableArray.Create(EntryField.Source, EntryField.Kind, EntryField.Keys, EntryField.Events);

    private static readonly string[] WordsOfErrorTag = WordsOf(OfErrorTag);
    private static readonly string[] WordsOfLog = WordsOf(OfLog);
    private static readonly string[] WordsOfMetric = WordsOf(OfMetric);
    private static readonly string[] WordsOfSpan = WordsOf(OfSpan);

    /// <summary>The fields that a line of the kind may have, in their order.</summary>
    public static ImmutableArray<EntryField> Of(TelemetryKind kind) => kind switch
    {
        TelemetryKind.ErrorTag => OfErrorTag,
        TelemetryKind.Log => OfLog,
        TelemetryKind.Metric => OfMetric,
        _ => OfSpan,
    };

    /// <summary>The field that tells within what the name must be one.</summary>
    public static EntryField OwnerOf(TelemetryKind kind) => Of(kind)[0];

    /// <summary>Whether the field is a list.</summary>
    public static bool IsList(this EntryField field) => field is EntryField.Keys or EntryField.Events or EntryField.Properties;

    /// <summary>Whether only all places of a project together tell the field.</summary>
    public static bool IsGathered(this EntryField field) => field is EntryField.Keys or EntryField.Events;

    public static string Word(this TelemetryKind kind) => kind switch
    {
        TelemetryKind.ErrorTag => "error-tag",
        TelemetryKind.Log => "log",
        TelemetryKind.Metric => "metric",
        _ => "span",
    };

    public static string Word(this EntryField field) => field switch
    {
        EntryField.Meter => "meter",
        EntryField.Source => "source",
        EntryField.Category => "category",
        EntryField.Tracker => "tracker",
        EntryField.Instrument => "instrument",
        EntryField.Unit => "unit",
        EntryField.Kind => "kind",
        EntryField.Level => "level",
        EntryField.Id => "id",
        EntryField.Event => "event",
        EntryField.Properties => "properties",
        EntryField.Keys => "keys",
        _ => "events",
    };

    public static TelemetryKind? KindOf(string word)
    {
        foreach (TelemetryKind kind in Kinds)
        {
            if (kind.Word() == word)
                return kind;
        }

        return null;
    }

    /// <summary>The kind that a line begins with; null where it begins with none.</summary>
    public static TelemetryKind? KindOf(LineParts line)
    {
        foreach (TelemetryKind kind in Kinds)
        {
            if (line.IsKind(kind.Word()))
                return kind;
        }

        return null;
    }

    /// <summary>The place of a field among those of the kind; -1 where the kind does not have it.</summary>
    public static int IndexOf(TelemetryKind kind, EntryField field)
    {
        ImmutableArray<EntryField> fields = Of(kind);
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i] == field)
                return i;
        }

        return -1;
    }

    /// <summary>What the fields of a kind are called in lines, in their order.</summary>
    public static string[] WordsOf(TelemetryKind kind) => kind switch
    {
        TelemetryKind.ErrorTag => WordsOfErrorTag,
        TelemetryKind.Log => WordsOfLog,
        TelemetryKind.Metric => WordsOfMetric,
        _ => WordsOfSpan,
    };

    private static string[] WordsOf(ImmutableArray<EntryField> fields) => [.. fields.Select(static field => field.Word())];
}
