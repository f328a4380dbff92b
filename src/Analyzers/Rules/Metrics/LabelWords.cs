using System.Collections.Immutable;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>What messages say of a metric's labels.</summary>
internal static class LabelWords
{
    /// <summary>How many there are, and which: <c>2 labels (shop, channel)</c>.</summary>
    public static string Listed(ImmutableArray<string> names)
        => names.Length switch
        {
            0 => "no labels",
            1 => $"1 label ({names[0]})",
            _ => $"{names.Length} labels ({string.Join(", ", names)})",
        };
}
