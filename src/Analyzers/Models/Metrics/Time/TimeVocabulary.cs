using System.Collections.Immutable;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>The words by which metrics and parameters of time say how the times are meant.</summary>
/// <remarks>Source: OpenTelemetry's and Prometheus' naming of times, and instruments of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class TimeVocabulary
{
    /// <summary>The newest value is what is wanted, or one that is no operation's own.</summary>
    public static WordSet Levels { get; } = WordSet.Of(
        "last", "latest", "recent", "current", "previous", "since", "uptime", "age", "busy", "cpu", "idle", "lag", "delay", "offset", "drift", "skew", "interval", "period", "window",
        "ttl", "timeout", "remaining", "lifetime", "max", "maximum", "min", "minimum", "peak", "longest", "shortest", "slowest", "fastest", "oldest", "average", "avg", "mean", "median",
        "percentile", "p50", "p90", "p95", "p99", "estimated", "eta");

    /// <summary>What happens once in the life of a process has no distribution.</summary>
    public static WordSet Once { get; } = WordSet.Of("startup", "start", "boot", "bootstrap", "warmup", "init", "initialization");

    /// <summary>Times that take minutes or more as a rule.</summary>
    public static WordSet Long { get; } = WordSet.Of("session", "connection", "connected", "circuit", "upload", "download", "job", "batch", "backup", "migration", "workflow", "saga");

    /// <summary>Sums of time, which a rate is taken of.</summary>
    public static WordSet Sums { get; } = WordSet.Of("total", "sum", "time", "cumulative", "accumulated", "spent");

    /// <summary>The ending of counters, before which stands what is summed; OpenMetrics' convention.</summary>
    public static WordSet Total { get; } = WordSet.Of("total");

    /// <summary>The help text of a gauge that is meant to show one run.</summary>
    public static WordSet OneRun { get; } = WordSet.Of("last", "latest", "mostrecent", "previous", "previously");

    /// <summary>Parameters that are given how long an operation took.</summary>
    public static WordSet Durations { get; } = WordSet.Of("elapsed", "elapsedms", "duration", "durations", "durationms", "latency", "latencies", "latencyms", "took");

    /// <summary>The unit that code measures in and conventions do not want.</summary>
    public static WordSet Milliseconds { get; } = WordSet.Of("milliseconds", "millis", "ms");

    /// <summary>Units as the names of metrics write them.</summary>
    public static ImmutableArray<(TimeUnit Unit, WordSet Names)> Units { get; } = ImmutableArray.Create(
        (TimeUnit.Nanoseconds, WordSet.Of("nanoseconds", "ns")),
        (TimeUnit.Microseconds, WordSet.Of("microseconds", "us")),
        (TimeUnit.Milliseconds, Milliseconds),
        (TimeUnit.Seconds, WordSet.Of("seconds", "secs")),
        (TimeUnit.Minutes, WordSet.Of("minutes")),
        (TimeUnit.Hours, WordSet.Of("hours")),
        (TimeUnit.Days, WordSet.Of("days")));

    /// <summary>Properties of a time span that tell all of it: <c>TotalSeconds</c>.</summary>
    public static WordSet WholeSpans { get; } = WordSet.Of("total");

    /// <summary>Quantities whose abbreviated unit can only be one of time: "us" is a country otherwise, and "ns" a namespace.</summary>
    public static WordSet Quantities { get; } = WordSet.Of(
        "duration", "durations", "latency", "latencies", "time", "elapsed", "delay", "uptime", "lag", "wait", "age", "timeout", "interval", "runtime", "pause", "rtt", "lifetime");
}
