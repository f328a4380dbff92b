using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The words by which names and messages speak of logging.</summary>
/// <remarks>Source: the logging libraries' own names, and messages and wrappers of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class LoggingVocabulary
{
    /// <summary>Types that are loggers, of all libraries: asked before their interfaces are.</summary>
    public static WordSet Loggers { get; } = WordSet.Of("log", "logs", "logger", "loggers", "logging");

    /// <summary>How methods of loggers begin.</summary>
    public static WordSet Methods { get; } = WordSet.Of("log");

    /// <summary>How calls begin whose texts are templates, whatever the library.</summary>
    public static WordSet LogMethods { get; } = WordSet.Of("log", "logger", "verbose", "trace", "debug", "information", "info", "warning", "warn", "error", "fatal", "critical", "define");

    /// <summary>Methods that take a composite format: log4net's <c>InfoFormat</c>.</summary>
    public static WordSet Formatting { get; } = WordSet.Of("format");

    /// <summary>Methods of JSON libraries that write all of an object.</summary>
    public static WordSet Serializing { get; } = WordSet.Of("serialize");

    /// <summary>Conditions that ask whether to log: level checks of any form, and switches of the user's own.</summary>
    public static WordSet Switches { get; } = WordSet.Of(
        "debug", "debugger", "debugging", "debugmode", "isdebug", "trace", "traces", "traced", "tracer", "verbose", "verbosely", "isverbose", "isenabled", "loglevel", "loglevels", "logging");

    /// <summary>How a message speaks of what is logged.</summary>
    public static WordSet Levels { get; } = WordSet.Of("logging", "loglevel", "loglevels", "log", "logs", "level", "levels");

    /// <summary>Methods that give a factory a provider.</summary>
    public static WordSet Adds { get; } = WordSet.Of("add");

    /// <summary>Members that run once: where a program starts, is put together and ends.</summary>
    public static WordSet OneTimers { get; } = WordSet.Of(
        "configure", "connect", "initialize", "init", "setup", "start", "startup", "onstart", "run", "create", "build", "dispose", "shutdown", "stop");

    /// <summary>What a program does once and a service does all day, by the first word of a name: <c>Run</c>, and <c>CreateOrder</c>.</summary>
    public static WordSet Undecided { get; } = WordSet.Of("run", "create", "build", "add", "load", "open", "connect", "execute");

    /// <summary>What is set up once: behind an undecided word it says that the member runs once.</summary>
    public static WordSet SetUpOnce { get; } = WordSet.Of(
        "async", "core", "host", "app", "application", "server", "service", "services", "program", "pipeline", "telemetry", "metrics", "metric", "meter", "meters", "instruments", "instrument",
        "counters", "counter", "logging", "logger", "loggers", "gauges", "gauge", "tracing", "tracer", "source", "sources",
        "database", "schema", "container", "cluster", "configuration", "options", "settings", "all");

    /// <summary>Words whose period is no end of a sentence; those that messages have.</summary>
    public static WordSet Abbreviations { get; } = WordSet.Of(
        "etc", "approx", "inc", "ltd", "co", "corp", "resp", "incl", "excl", "max", "min", "sec", "vs", "no", "nr");

    private static readonly WordSet TraceWords = WordSet.Of("trace", "verbose");
    private static readonly WordSet DebugWords = WordSet.Of("debug", "dbg");
    private static readonly WordSet InformationWords = WordSet.Of("info", "information", "inf");
    private static readonly WordSet WarningWords = WordSet.Of("warn", "warning", "wrn");
    private static readonly WordSet ErrorWords = WordSet.Of("error", "err");
    private static readonly WordSet CriticalWords = WordSet.Of("fatal", "critical", "crit");

    /// <summary>The names of a level, as libraries and their console outputs write it.</summary>
    public static WordSet NamesOf(LogLevel level) => level switch
    {
        LogLevel.Trace => TraceWords,
        LogLevel.Debug => DebugWords,
        LogLevel.Information => InformationWords,
        LogLevel.Warning => WarningWords,
        LogLevel.Error => ErrorWords,
        _ => CriticalWords,
    };

    /// <summary>How parameters are called that take a template.</summary>
    public static WordSet Templates { get; } = WordSet.Of("template");
}
