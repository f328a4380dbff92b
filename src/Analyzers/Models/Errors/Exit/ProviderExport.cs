using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Exit;

/// <summary>
/// Whether a provider of OpenTelemetry keeps telemetry back and sends it from time to time, as far as its set-up shows:
/// spans through any exporter but those of the console and of memory, metrics through any that is not scraped.
/// </summary>
internal static class ProviderExport
{
    /// <summary>Whether what is built provides metrics, not spans.</summary>
    public static bool IsOfMetrics(IOperation build) => build.Type.Is("OpenTelemetry.Metrics.MeterProvider");

    /// <param name="build">The call that builds the provider.</param>
    public static bool IsBatched(IInvocationOperation build)
    {
        if (build.ArgumentAt(0)?.Value.WithoutConversions().Type is not { } builder)
            return false;
        bool isBatched = false;
        foreach (IOperation operation in build.Root().Descendants())
        {
            switch (operation)
            {
                // Each span is sent when it ends.
                case IFieldReferenceOperation { Field: { Name: "Simple", ContainingType: { } type } } when type.Is("OpenTelemetry.ExportProcessorType"):
                    return false;
                case IInvocationOperation call when SymbolEqualityComparer.Default.Equals(call.Type, builder):
                    isBatched |= Batches(call);
                    break;
            }
        }

        return isBatched;
    }

    private static bool Batches(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        if (name is "AddProcessor" or "AddReader")
            return GetsBatch(call);
        if (!ErrorVocabulary.Exporters.IsIn(name) || ErrorVocabulary.UnbatchedExporters.Begins(name))
            return false;

        // On the console spans come at once, metrics every ten seconds.
        return name != "AddConsoleExporter" || call.Type.Is("OpenTelemetry.Metrics.MeterProviderBuilder");
    }

    private static bool GetsBatch(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            for (ITypeSymbol? type = argument.Value.WithoutConversions().Type; type is not null; type = type.BaseType)
            {
                if (type.Is("OpenTelemetry.BatchExportProcessor") || type.Is("OpenTelemetry.Metrics.PeriodicExportingMetricReader"))
                    return true;
            }
        }

        return false;
    }
}
