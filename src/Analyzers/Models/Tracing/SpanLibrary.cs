namespace Observability.Analyzers.Models.Tracing;

/// <summary>Whose span it is.</summary>
internal enum SpanLibrary
{
    /// <summary>System.Diagnostics.Activity, .NET's own span, which OpenTelemetry exports.</summary>
    Activity,

    /// <summary>OpenTelemetry's tracer and <c>TelemetrySpan</c>, a shim over Activity.</summary>
    OpenTelemetry,

    /// <summary>Sentry's transactions and spans.</summary>
    Sentry,

    /// <summary>Application Insights' operations.</summary>
    ApplicationInsights,
}
