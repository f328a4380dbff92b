using System;
using System.Collections.Generic;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The words of metric names that conventions speak of.</summary>
/// <remarks>Source: UCUM's units, Prometheus' naming practices, and names of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class NameVocabulary
{
    /// <summary>What names of metrics say their unit with, by its code in UCUM.</summary>
    public static IReadOnlyDictionary<string, WordSet> Units { get; } = new Dictionary<string, WordSet>(StringComparer.Ordinal)
    {
        ["s"] = WordSet.Of("seconds", "sec", "secs", "s"),
        ["ms"] = WordSet.Of("milliseconds", "millis", "msec", "ms"),
        ["us"] = WordSet.Of("microseconds", "micros", "us"),
        ["ns"] = WordSet.Of("nanoseconds", "nanos", "ns"),
        ["min"] = WordSet.Of("minutes"),
        ["h"] = WordSet.Of("hours"),
        ["By"] = WordSet.Of("bytes"),
        ["%"] = WordSet.Of("percent", "percentage"),
    };

    /// <summary>What is measured: behind such a word the unit can be left out of a name.</summary>
    public static WordSet Quantities { get; } = WordSet.Of(
        "duration", "latency", "time", "elapsed", "delay", "uptime", "lag", "age", "wait", "interval", "timeout", "size", "length", "memory", "usage", "utilization", "throughput", "traffic");
}
