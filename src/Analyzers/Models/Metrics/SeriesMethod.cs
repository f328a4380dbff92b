using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A method that chooses one series of a labelled metric by its label values.</summary>
internal sealed class SeriesMethod(MetricsLibrary library) : KnownMethod
{
    public MetricsLibrary Library { get; } = library;
}
