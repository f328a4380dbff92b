using System;
using System.Collections.Generic;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Units that Prometheus does not measure in, and those that it does. What a word may mean otherwise is left alone.</summary>
internal static class NonBaseUnits
{
    private static readonly string[] Prefixes = ["milli", "micro", "nano", "kilo", "mega", "giga", "tera", "kibi", "mebi", "gibi", "tebi"];

    private static readonly string[] BaseUnits = ["seconds", "bytes", "meters", "metres", "grams", "joules", "volts", "amperes"];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["minutes"] = "seconds", ["hours"] = "seconds", ["days"] = "seconds", ["weeks"] = "seconds", ["bits"] = "bytes", ["fahrenheit"] = "celsius", ["rankine"] = "celsius",
        ["inches"] = "meters", ["yards"] = "meters", ["miles"] = "meters", ["calories"] = "joules", ["pounds"] = "grams", ["ounces"] = "grams",
        ["millis"] = "seconds", ["micros"] = "seconds", ["nanos"] = "seconds",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["ms"] = "seconds", ["msec"] = "seconds", ["kb"] = "bytes", ["mb"] = "bytes", ["gb"] = "bytes", ["tb"] = "bytes",
    };

    // "us" and "ns" are also a country and a namespace, "s" is what is left of a plural.
    private static readonly Dictionary<string, string> AbbreviatedTimes = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds", ["sec"] = "seconds", ["us"] = "seconds", ["ns"] = "seconds",
    };

    /// <summary>The base unit for a word that is another one; null where the word is none.</summary>
    public static string? BaseOf(string word)
    {
        if (Others.TryGetValue(word, out string? unit))
            return unit;
        foreach (string prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && Array.IndexOf(BaseUnits, word.Substring(prefix.Length)) >= 0)
                return word.Substring(prefix.Length);
        }

        return null;
    }

    /// <summary>The base unit for the abbreviation at <paramref name="index"/>; null where the word is none, or may be another.</summary>
    public static string? AbbreviationOf(List<string> words, int index)
    {
        string word = words[index].ToLowerInvariant();
        if (Abbreviations.TryGetValue(word, out string? unit))
            return unit;
        if (!AbbreviatedTimes.TryGetValue(word, out unit))
            return null;
        for (int i = 0; i < index; i++)
        {
            if (TimeVocabulary.Quantities.Is(words[i]))
                return unit;
        }

        return null;
    }

    /// <summary>Whether an abbreviation is one of the base unit itself, so that writing it out changes no value.</summary>
    public static bool AbbreviatesBase(string word) => word is "s" or "sec";
}
