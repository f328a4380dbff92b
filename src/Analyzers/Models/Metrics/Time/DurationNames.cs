using System;
using System.Collections.Immutable;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What the name of a metric of time says about how the times are meant, read by whole words: <c>age</c> is one in <c>cache.age</c>, not in <c>storage</c>.</summary>
internal static class DurationNames
{
    // The newest value is what is wanted, or one that is no operation's own.
    private static readonly string[] Levels =
    [
        "last", "latest", "recent", "current", "previous", "since", "uptime", "age", "busy", "cpu", "idle", "lag", "delay", "offset", "drift", "skew", "interval", "period", "window",
        "ttl", "timeout", "remaining", "lifetime", "max", "maximum", "min", "minimum", "peak", "longest", "shortest", "slowest", "fastest", "oldest", "average", "avg", "mean", "median",
        "percentile", "p50", "p90", "p95", "p99", "estimated", "eta",
    ];

    // What happens once in the life of a process has no distribution.
    private static readonly string[] Once = ["startup", "start", "boot", "bootstrap", "warmup", "init", "initialization"];

    // Times that take minutes or more as a rule.
    private static readonly string[] Long = ["session", "connection", "connected", "circuit", "upload", "download", "job", "batch", "backup", "migration", "workflow", "saga"];

    // Sums of time, which a rate is taken of.
    private static readonly string[] Sums = ["total", "sum", "time", "cumulative", "accumulated", "spent"];

    /// <summary>Whether the name speaks of one value at a time.</summary>
    public static bool SayLevel(string name) => HasWord(name, Levels) || HasWord(name, Once);

    /// <summary>Whether the name speaks of times that are long, or not those of operations.</summary>
    public static bool SayLong(string name) => HasWord(name, Levels) || HasWord(name, Long);

    /// <summary>Whether the name speaks of a sum of time: <c>gc_pause_seconds_total</c>, <c>cpu.time</c>.</summary>
    public static bool SaySum(string metric)
    {
        ImmutableArray<string> words = TagKeyWords.Of(metric);
        if (words.IsEmpty)
            return false;

        // A counter's name ends in total by convention: before it stands what is summed.
        string last = words[words.Length - 1];
        if (last != "total")
            return Array.IndexOf(Sums, last) >= 0;
        return words.Length > 1 && (TimeUnits.OfWord(words[words.Length - 2]) is not null || Array.IndexOf(Sums, words[words.Length - 2]) >= 0);
    }

    private static bool HasWord(string name, string[] wanted)
    {
        foreach (string word in TagKeyWords.Of(name))
        {
            if (Array.IndexOf(wanted, word) >= 0)
                return true;
        }

        return false;
    }
}
