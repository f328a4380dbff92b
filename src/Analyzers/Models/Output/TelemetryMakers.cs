using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Types that telemetry itself is made with: what they print cannot go to the log, which would come back to them.</summary>
internal static class TelemetryMakers
{
    private static readonly ImmutableArray<string> Classes = ImmutableArray.Create(
        "OpenTelemetry.BaseExporter",
        "OpenTelemetry.BaseProcessor",
        "OpenTelemetry.Trace.Sampler",
        "OpenTelemetry.Metrics.MetricReader",
        "Microsoft.Extensions.Logging.Console.ConsoleFormatter",
        "System.Diagnostics.Tracing.EventListener",
        "System.Diagnostics.TraceListener",
        "NLog.Layouts.Layout",
        "NLog.LayoutRenderers.LayoutRenderer",
        "log4net.Layout.LayoutSkeleton",
        "log4net.Filter.FilterSkeleton");

    private static readonly ImmutableArray<string> Contracts = ImmutableArray.Create(
        "Serilog.Formatting.ITextFormatter",
        "Serilog.Core.ILogEventEnricher",
        "Serilog.Core.ILogEventFilter",
        "Serilog.Core.IDestructuringPolicy",
        "log4net.Layout.ILayout",
        "Microsoft.ApplicationInsights.Channel.ITelemetryChannel",
        "Microsoft.ApplicationInsights.Extensibility.ITelemetryInitializer",
        "Microsoft.ApplicationInsights.Extensibility.ITelemetryProcessor");

    public static bool Include(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsAny(Classes))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.IsAny(Contracts))
                return true;
        }

        return false;
    }
}
