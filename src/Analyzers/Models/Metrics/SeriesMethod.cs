using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A method that chooses one series of a labelled metric by its label values.</summary>
internal sealed class SeriesMethod(MetricsLibraryModel library) : KnownMethod
{
    public MetricsLibraryModel Library { get; } = library;
}
