using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A call that opens something of telemetry which lasts until it is disposed, whatever the library.</summary>
internal readonly struct TelemetryScope
{
    private TelemetryScope(IInvocationOperation operation, ScopeKind kind)
    {
        Operation = operation;
        Kind = kind;
    }

    public IInvocationOperation Operation { get; }

    public ScopeKind Kind { get; }

    /// <summary>Reads a call of a method that the model knows; null where it opens nothing.</summary>
    public static TelemetryScope? TryCreate(IInvocationOperation operation, KnownMethod known) => known switch
    {
        SpanStartMethod { IsStarted: true } => new TelemetryScope(operation, ScopeKind.Span),
        ScopeMethod scope => new TelemetryScope(operation, scope.Kind),
        LogMethod { Shape: LogShape.Scope } => new TelemetryScope(operation, ScopeKind.LogScope),
        PropertyMethod when operation.Type?.Name == "IDisposable" => new TelemetryScope(operation, ScopeKind.LogScope),
        _ => null,
    };
}
