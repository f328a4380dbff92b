using System.Collections.Immutable;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>What a finding about the contract hands to its fix.</summary>
internal static class ContractProperties
{
    /// <summary>What the entry is, whatever else it says: the fix reads the project again, and writes all that it emits under it.</summary>
    public const string Identity = "Identity";

    /// <summary>The line that goes, as it stands in the file.</summary>
    public const string Line = "Line";

    public static ImmutableDictionary<string, string?> Of(TelemetryEntry entry) => ImmutableDictionary<string, string?>.Empty.Add(Identity, entry.Identity);

    public static ImmutableDictionary<string, string?> Of(TelemetryEntry entry, ContractLine line) => Of(entry).Add(Line, line.Entry.Line);

    public static ImmutableDictionary<string, string?> OfLine(string line) => ImmutableDictionary<string, string?>.Empty.Add(Line, line);
}
