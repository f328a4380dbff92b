namespace Observability.Analyzers.Models.Settings;

/// <summary>A property of a library that decides what becomes of telemetry.</summary>
internal enum Setting
{
    /// <summary>The name of a span: <c>Activity.DisplayName</c>.</summary>
    SpanName,

    /// <summary>Whether Sentry sends what may identify a person: <c>SentryOptions.SendDefaultPii</c>.</summary>
    SentryPersonalData,

    /// <summary>Up to which size Sentry sends bodies of requests: <c>SentryAspNetCoreOptions.MaxRequestBodySize</c>.</summary>
    SentryRequestBody,

    /// <summary>Where Sentry sends to: <c>SentryOptions.Dsn</c>.</summary>
    SentryDsn,

    /// <summary>Where Application Insights sends to: <c>TelemetryConfiguration.ConnectionString</c>, <c>InstrumentationKey</c>.</summary>
    ApplicationInsightsTarget,

    /// <summary>What the host does when a background service throws: <c>HostOptions.BackgroundServiceExceptionBehavior</c>.</summary>
    WorkerFailure,

    /// <summary>Serilog's logger for the whole process: <c>Log.Logger</c>.</summary>
    StaticLogger,
}
