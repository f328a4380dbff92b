using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>A line of the baseline that knows more findings than there are.</summary>
internal readonly struct OutdatedEntry(BaselineEntry entry, int left, Location location)
{
    public BaselineEntry Entry { get; } = entry;

    /// <summary>How many there are.</summary>
    public int Left { get; } = left;

    public Location Location { get; } = location;
}
