using System;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>The histograms of the platform that OpenTelemetry gives buckets of seconds by their names (its Metric.cs, both mappings).</summary>
internal static class FrameworkHistograms
{
    private static readonly string[] Names =
    [
        "http.server.request.duration",
        "http.client.request.duration",
        "http.client.request.time_in_queue",
        "http.client.connection.duration",
        "dns.lookup.duration",
        "aspnetcore.rate_limiting.request.time_in_queue",
        "aspnetcore.rate_limiting.request_lease.duration",
        "kestrel.tls_handshake.duration",
        "kestrel.connection.duration",
        "signalr.server.connection.duration",
    ];

    /// <summary>Whether there is one of this name; the mappings ask for the meter's name too, which is seldom in sight.</summary>
    public static bool Include(string name) => Array.IndexOf(Names, name) >= 0;
}
