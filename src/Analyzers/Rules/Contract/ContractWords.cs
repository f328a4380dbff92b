using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>Entries of a contract in the words of messages.</summary>
internal static class ContractWords
{
    public static string NounOf(TelemetryKind kind) => kind switch
    {
        TelemetryKind.ErrorTag => "tag of error tracking",
        TelemetryKind.Log => "log event",
        TelemetryKind.Metric => "metric",
        _ => "span",
    };

    /// <summary>A part of an entry: "the unit 'ms'", "'s'", "no unit".</summary>
    /// <param name="field">What it is called; null where that was said, or for the name itself.</param>
    /// <param name="value">What it is; null for nothing.</param>
    public static string Tell(EntryField? field, string? value)
    {
        if (field is not { } named)
            return value is null ? "none" : $"'{value}'";
        string word = named switch
        {
            EntryField.Instrument => "instrument",
            EntryField.Id => "event id",
            EntryField.Event => "event name",
            EntryField.Keys => "keys",
            _ => named.Word(),
        };
        return value is null ? $"no {word}" : $"the {word} '{value}'";
    }
}
