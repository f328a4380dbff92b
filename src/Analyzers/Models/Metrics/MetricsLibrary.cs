namespace Observability.Analyzers.Models.Metrics;

/// <summary>The metrics libraries whose instruments the models understand.</summary>
internal enum MetricsLibrary
{
    /// <summary>System.Diagnostics.Metrics, which OpenTelemetry collects.</summary>
    SystemMetrics,

    /// <summary>prometheus-net.</summary>
    PrometheusNet,
}
