using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>OpenTelemetry's collection of System.Diagnostics.Metrics: which meters, and how they leave the process.</summary>
internal sealed class OpenTelemetryMetrics
{
    private const string PrometheusExporter = "OpenTelemetry.Exporter.Prometheus.AspNetCore";

    private readonly INamedTypeSymbol _builder;
    private readonly INamedTypeSymbol? _builderExtensions;
    private readonly INamedTypeSymbol? _prometheusExporter;

    private OpenTelemetryMetrics(INamedTypeSymbol builder, TypeLookup types)
    {
        _builder = builder;
        _builderExtensions = types.Find("OpenTelemetry.Metrics.MeterProviderBuilderExtensions", "OpenTelemetry");

        // An older package has the same class, and a listener that serves by itself.
        _prometheusExporter = types.Find("OpenTelemetry.Metrics.PrometheusExporterMeterProviderBuilderExtensions", PrometheusExporter) is { ContainingAssembly.Name: PrometheusExporter } exporter
            ? exporter : null;
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["AddMeter", "AddPrometheusExporter"];

    public static OpenTelemetryMetrics? TryCreate(TypeLookup types)
        => types.Find("OpenTelemetry.Metrics.MeterProviderBuilder", "OpenTelemetry.Api") is { } builder ? new OpenTelemetryMetrics(builder, types) : null;

    /// <summary>What the method (a definition) wires; null where it wires nothing.</summary>
    public WiringMethod? Classify(IMethodSymbol method) => method.Name switch
    {
        "AddMeter" when method.ContainingType.Is(_builder) || method.ContainingType.Is(_builderExtensions) => new WiringMethod(WiringStep.AddMeter),
        "AddPrometheusExporter" when method.ContainingType.Is(_prometheusExporter) => new WiringMethod(WiringStep.AddScrapedExporter),
        _ => null,
    };
}
