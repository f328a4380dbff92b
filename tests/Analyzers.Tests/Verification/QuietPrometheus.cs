using System.Runtime.CompilerServices;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// Keeps prometheus-net from listening to every meter of the process once its default registry is first collected: it would enable
/// the instruments of other tests, and throws at meters whose names it cannot translate.
/// </summary>
internal static class QuietPrometheus
{
#pragma warning disable CA2255 // The one place that runs before any test.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void SuppressDefaultMetrics() => Prometheus.Metrics.SuppressDefaultMetrics();
}
