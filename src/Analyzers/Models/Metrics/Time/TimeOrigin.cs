namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What an amount of time is the time of, as far as the code tells.</summary>
internal enum TimeOrigin
{
    /// <summary>A setting, a field, a parameter: any time at all.</summary>
    Unknown,

    /// <summary>How long something took: a stopwatch, or a difference to a moment that the same method noted.</summary>
    Operation,

    /// <summary>How long ago a moment was that something else noted.</summary>
    Since,
}
