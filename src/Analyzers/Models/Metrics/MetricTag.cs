using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>One tag of a measurement, or one label value.</summary>
internal readonly struct MetricTag(IOperation? key, IOperation value)
{
    /// <summary>The key; null for a label value, whose name stands where the metric is created.</summary>
    public IOperation? Key { get; } = key;

    /// <summary>The value, below the conversion to object.</summary>
    public IOperation Value { get; } = value;
}
