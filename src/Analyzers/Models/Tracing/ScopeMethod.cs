using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>
/// A method that opens something of telemetry which lasts until it is disposed, and which nothing else knows as a span, a log scope or a property:
/// prometheus-net's timers and in-progress marks, Sentry's scopes, a provider that exports until it is shut down. Or one of another project that opens a span or a log scope and returns it.
/// </summary>
internal sealed class ScopeMethod(ScopeKind kind) : KnownMethod
{
    public ScopeKind Kind { get; } = kind;

    /// <summary>Whose span it is that a method of another project starts and returns; null where it is none.</summary>
    public SpanLibrary? SpanElsewhere { get; init; }

    /// <summary>The name of that span; null where its project does not tell.</summary>
    public string? NameElsewhere { get; init; }
}

/// <summary>What lasts until it is disposed.</summary>
internal enum ScopeKind
{
    /// <summary>A span.</summary>
    Span,

    /// <summary>A timer, which measures when it is disposed.</summary>
    Timer,

    /// <summary>A mark on a gauge, which is taken back when it is disposed.</summary>
    InProgress,

    /// <summary>Properties of the log events that are written meanwhile.</summary>
    LogScope,

    /// <summary>Sentry's scope for the events that are captured meanwhile.</summary>
    TrackerScope,

    /// <summary>A tracer or meter provider.</summary>
    Provider,
}
