namespace Observability.Analyzers.Models.Metrics;

/// <summary>What an instrument promises about the values it is given.</summary>
internal enum InstrumentKind
{
    /// <summary>A sum that only grows.</summary>
    Counter,

    /// <summary>A sum that grows and falls.</summary>
    UpDownCounter,

    /// <summary>A level at a point in time.</summary>
    Gauge,

    /// <summary>A distribution, counted in buckets.</summary>
    Histogram,

    /// <summary>A distribution, as quantiles that the client computes.</summary>
    Summary,

    /// <summary>A sum that only grows, read from a callback.</summary>
    ObservableCounter,

    /// <summary>A sum that grows and falls, read from a callback.</summary>
    ObservableUpDownCounter,

    /// <summary>A level, read from a callback.</summary>
    ObservableGauge,
}
