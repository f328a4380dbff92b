using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>What takes the tags of a metric.</summary>
internal enum TagSink
{
    /// <summary>System.Diagnostics.Metrics, which OpenTelemetry collects.</summary>
    SystemMetrics,

    /// <summary>prometheus-net.</summary>
    PrometheusNet,

    /// <summary>Application Insights.</summary>
    ApplicationInsights,

    /// <summary>App.Metrics.</summary>
    AppMetrics,
}

/// <summary>How a method takes tags that is neither a measurement nor chooses a series.</summary>
internal enum TagIntake
{
    /// <summary>A key and a value, or both in one, that are added to a list.</summary>
    ListAdd,

    /// <summary>Values whose keys were given when the metric was asked for.</summary>
    Dimensions,
}

/// <summary>A method that takes the tags of a metric.</summary>
internal sealed class TagMethod(TagSink sink, TagIntake intake) : KnownMethod
{
    public TagSink Sink { get; } = sink;

    public TagIntake Intake { get; } = intake;
}
