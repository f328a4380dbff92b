namespace Observability.Analyzers.Models.Privacy;

/// <summary>Where a value goes that leaves the process.</summary>
internal enum TelemetrySink
{
    /// <summary>An event of a log, as its text or as a property of it.</summary>
    Log,

    /// <summary>A log scope, or a property that is added to many events.</summary>
    LogContext,

    /// <summary>A span: its name, tags, events, its status.</summary>
    Span,

    /// <summary>The baggage of a span, which goes on to every service that is called.</summary>
    Baggage,

    /// <summary>A tag or label of a metric.</summary>
    Metric,

    /// <summary>An error tracker: breadcrumbs, tags and messages of Sentry, properties of Application Insights.</summary>
    Tracker,
}

internal static class TelemetrySinks
{
    /// <summary>Where the value goes, in words that follow "goes".</summary>
    public static string InWords(this TelemetrySink sink) => sink switch
    {
        TelemetrySink.Log => "to the log",
        TelemetrySink.LogContext => "to every log event that is written with this context",
        TelemetrySink.Span => "to the trace",
        TelemetrySink.Baggage => "to the trace's baggage, which is sent on to every service that is called",
        TelemetrySink.Metric => "to the metric as a tag",
        _ => "to the error tracker",
    };
}
