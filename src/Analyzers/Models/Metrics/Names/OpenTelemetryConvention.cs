using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Names as OpenTelemetry's semantic conventions want them: small letters, dots between namespaces, underscores between words.</summary>
internal static class OpenTelemetryConvention
{
    private static readonly Dictionary<string, string[]> WordsOfUnits = new(StringComparer.Ordinal)
    {
        ["s"] = ["seconds", "sec", "secs", "s"],
        ["ms"] = ["milliseconds", "millis", "msec", "ms"],
        ["us"] = ["microseconds", "micros", "us"],
        ["ns"] = ["nanoseconds", "nanos", "ns"],
        ["min"] = ["minutes"],
        ["h"] = ["hours"],
        ["By"] = ["bytes"],
        ["%"] = ["percent", "percentage"],
    };

    // What is measured is still said when the unit is gone.
    private static readonly HashSet<string> Quantities = new(StringComparer.Ordinal)
    {
        "duration", "latency", "time", "elapsed", "delay", "uptime", "lag", "age", "wait", "interval", "timeout", "size", "length", "memory", "usage", "utilization", "throughput", "traffic",
    };

    public static NameVerdict? Judge(string name, string? unit)
    {
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        bool isNamable = true;
        string conventional = name;
        if (name.StartsWith("otel.", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("begins with 'otel.', which is kept for OpenTelemetry itself");
            isNamable = false;
        }

        if (!IsConventional(name))
        {
            faults.Add("is not in small letters with '.' between namespaces and '_' between words");
            conventional = NameWords.InSnakeCase(name, keepsDots: true);
        }

        if (unit is not null && UnitIn(conventional, unit) is { } word)
        {
            faults.Add($"has its unit in the name ('{word}'), which the unit \"{unit}\" says");
            conventional = conventional.Substring(0, conventional.Length - word.Length - 1);
            isNamable &= SaysWhatIsMeasured(conventional);
        }

        return faults.Count == 0 ? null : new NameVerdict(faults.ToImmutable(), isNamable && conventional != name && IsConventional(conventional) ? conventional : null);
    }

    // ^[a-z][a-z0-9]*([._-][a-z0-9]+)*$. Hyphens are what whole projects have settled on: every exporter takes them.
    private static bool IsConventional(string name)
    {
        if (name.Length == 0 || name[0] is not (>= 'a' and <= 'z'))
            return false;
        for (int i = 1; i < name.Length; i++)
        {
            bool isSeparator = name[i] is '.' or '_' or '-';
            if (isSeparator ? i + 1 == name.Length || name[i - 1] is '.' or '_' or '-' : name[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return false;
        }

        return true;
    }

    private static string? UnitIn(string name, string unit)
    {
        if (!WordsOfUnits.TryGetValue(UcumUnit.Meant(unit) ?? unit, out string[]? spellings))
            return null;
        foreach (string word in spellings)
        {
            int before = name.Length - word.Length - 1;
            if (before > 0 && name.EndsWith(word, StringComparison.Ordinal) && name[before] is '.' or '_')
                return word;
        }

        return null;
    }

    private static bool SaysWhatIsMeasured(string name)
    {
        List<string> words = NameWords.Of(name);
        return Quantities.Contains(words[words.Count - 1]);
    }
}
