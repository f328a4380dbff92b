using System.Collections.Immutable;

namespace Observability.Analyzers.Core;

/// <summary>Ends the building of an array.</summary>
internal static class ArrayBuilding
{
    /// <summary>What was built, without a copy where it fills the room that was asked for; the builder is not used again.</summary>
    public static ImmutableArray<T> Built<T>(this ImmutableArray<T>.Builder? builder)
    {
        if (builder is null || builder.Count == 0)
            return ImmutableArray<T>.Empty;
        return builder.Count == builder.Capacity ? builder.MoveToImmutable() : builder.ToImmutable();
    }
}
