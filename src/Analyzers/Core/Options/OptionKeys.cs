using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core.Options;

/// <summary>Keys that are written as ours are, and are none.</summary>
internal static class OptionKeys
{
    private const string Prefix = "observability.";

    private static readonly ImmutableHashSet<string> Known = KnownKeys();

    /// <summary>The keys that begin as ours do and that we do not know.</summary>
    public static IEnumerable<string> UnknownIn(AnalyzerConfigOptions options)
    {
        foreach (string key in KeysOf(options))
        {
            if (key.Length > Prefix.Length && string.Compare(key, 0, Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) == 0 && !Known.Contains(key))
                yield return key;
        }
    }

    /// <summary>The key that was meant; null where none is near.</summary>
    public static string? NearestTo(string key)
    {
        string? nearest = null;
        int least = Math.Max(2, (key.Length - Prefix.Length) / 4) + 1;
        foreach (Option option in ObservabilityOptions.All)
        {
            if (EditDistance.Between(option.Key, key) is var distance && distance < least)
                (nearest, least) = (option.Key, distance);
        }

        return nearest;
    }

    private static ImmutableHashSet<string> KnownKeys()
    {
        ImmutableHashSet<string>.Builder keys = ImmutableHashSet.CreateBuilder(AnalyzerConfigOptions.KeyComparer);
        foreach (Option option in ObservabilityOptions.All)
            keys.Add(option.Key);
        return keys.ToImmutable();
    }

    // Not every host can list them: then no key is misspelt.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
