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

    // Where the libraries keep what others implement for them: enrichers, formatters, filters, makers of events.
    private static readonly ImmutableArray<string> ContractSpaces = ImmutableArray.Create(
        "Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net", "ZLogger", "OpenTelemetry", "Microsoft.ApplicationInsights");

    /// <summary>Whether the type, or one around it, is a logger or a part of what carries telemetry: its own body has nothing else to write to.</summary>
    public static bool Surround(INamedTypeSymbol? type, TelemetryModel model)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (model.Logging.LoggerLibrary(current) is not null || model.Logging.IsOutlet(current) || Include(current))
                return true;
        }

        return false;
    }

    /// <summary>Whether the loggers cannot be made without the type: it says how logging is configured, as <c>IConfigureOptions&lt;LoggerFilterOptions&gt;</c> does.</summary>
    public static bool Configures(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.TypeArguments.Length == 1
                && contract.ContainingNamespace.IsNamed("Microsoft.Extensions.Options")
                && contract.TypeArguments[0].ContainingNamespace is { } space
                && (space.IsWithin("Microsoft.Extensions.Logging") || space.IsWithin("OpenTelemetry")))
                return true;
        }

        return false;
    }

    private static bool Include(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsAny(Classes))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (string space in ContractSpaces)
            {
                if (contract.ContainingNamespace.IsWithin(space))
                    return true;
            }
        }

        return false;
    }
}
