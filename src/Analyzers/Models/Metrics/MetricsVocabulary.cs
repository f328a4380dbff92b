using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The words by which metrics and their tags, and the code around them, say what they mean.</summary>
/// <remarks>Source: OpenTelemetry's semantic conventions, Prometheus' naming practices, and instruments of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class MetricsVocabulary
{
    /// <summary>Names of metrics that say how many there are, not how many there were; from OpenTelemetry's up-down counters and gauges.</summary>
    public static WordSet States { get; } = WordSet.Of(
        "active", "current", "pending", "inflight", "queuelength", "queuesize", "queuedepth", "depth", "usage", "temperature");

    /// <summary>What is used up is a sum all the same.</summary>
    public static WordSet UsedUp { get; } = WordSet.Of("cpu", "seconds", "duration", "time");

    /// <summary>Enums whose numbers mean something by themselves: a status code, a level that orders.</summary>
    public static WordSet Ordinals { get; } = WordSet.Of("code", "level", "severity", "priority", "rank", "order", "version", "size", "count");

    /// <summary>Metrics that carry labels and whose value is always one, as Prometheus has them: <c>build_info</c>.</summary>
    public static WordSet Infos { get; } = WordSet.Of("info", "buildinfo", "appinfo", "versioninfo", "targetinfo", "systeminfo");

    /// <summary>Libraries and exporters of metrics, in the names of assemblies.</summary>
    public static WordSet Libraries { get; } = WordSet.Of("prometheus", "opentelemetry");

    /// <summary>The namespace of metrics that OpenTelemetry keeps for itself.</summary>
    public static WordSet Reserved { get; } = WordSet.Of("otel");

    /// <summary>Methods that write a text somewhere.</summary>
    public static WordSet Writers { get; } = WordSet.Of(
        "append", "write", "add", "insert", "enqueue", "join", "concat", "format", "content", "text", "ok", "send");

    /// <summary>Methods that take elements out of a collection; the base library's, and those named after them.</summary>
    public static WordSet Removals { get; } = WordSet.Of(
        "remove", "tryremove", "clear", "dequeue", "trydequeue", "pop", "trypop", "take", "trytake", "trim", "exceptwith", "intersectwith", "symmetricexceptwith");

    /// <summary>Members that start a number again from zero, as a restart of the process does too.</summary>
    public static WordSet FreshStarts { get; } = WordSet.Of(
        "reset", "clear", "dispose", "start", "started", "starting", "startup", "stop", "stopped", "stopping", "init", "initialize", "initialise", "initialized", "setup",
        "onstart", "onstarted", "onstarting", "onstop", "onstopped", "onstopping");

    /// <summary>Members that run while something is set up: what they create they create once.</summary>
    public static WordSet SetUps { get; } = WordSet.Of(
        "register", "add", "use", "enable", "ensure", "load", "open", "connect", "subscribe", "attach", "execute", "test", "benchmark");

    /// <summary>ASP.NET Core's methods that map a route to its endpoint: <c>MapGet</c>.</summary>
    public static WordSet RouteMaps { get; } = WordSet.Of("map");

    /// <summary>Methods that throw where an argument is not what it must be.</summary>
    public static WordSet Throwing { get; } = WordSet.Of("throw", "throws");

    /// <summary>Guards and questions that are about a number's sign: <c>Guard.NotNegative</c>.</summary>
    public static WordSet Signs { get; } = WordSet.Of("negative", "nonnegative", "notnegative", "positive", "nonpositive");

    /// <summary>Assertions of test frameworks that something throws.</summary>
    public static WordSet ExpectedThrows { get; } = WordSet.Of("throw", "throws", "throwing", "thrown", "threw");

    /// <summary>Questions that tell whether there is a value, not which one: <c>IsNullOrEmpty</c>.</summary>
    public static WordSet NullQuestions { get; } = WordSet.Of("isnullor");

    /// <summary>Application Insights' parameters for the values of dimensions: <c>dimension1Value</c>.</summary>
    public static WordSet DimensionParameters { get; } = WordSet.Of("dimension");

    /// <summary>App.Metrics' parameters for the keys of tags.</summary>
    public static WordSet KeyParameters { get; } = WordSet.Of("key", "keys");
}
