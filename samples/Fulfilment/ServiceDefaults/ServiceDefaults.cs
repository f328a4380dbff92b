using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Fulfilment.ServiceDefaults;

/// <summary>What all web services of the company set up alike.</summary>
public static class ServiceDefaultsExtensions
{
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry();
        return builder;
    }

    private static void AddTelemetry(this IHostApplicationBuilder builder)
        => builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("Fulfilment.Api", "Fulfilment.Pickng").AddPrometheusExporter())
            .WithTracing(tracing => tracing.AddSource("Fulfilment.Api", "Fulfilment.Picking"));
}
