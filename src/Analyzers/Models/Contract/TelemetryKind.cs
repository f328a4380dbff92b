namespace Observability.Analyzers.Models.Contract;

/// <summary>What leaves a process, as a contract names it at the beginning of a line.</summary>
internal enum TelemetryKind
{
    /// <summary>A tag or an extra that error tracking shows and searches by.</summary>
    ErrorTag,

    /// <summary>An event of a log.</summary>
    Log,

    Metric,

    Span,
}
