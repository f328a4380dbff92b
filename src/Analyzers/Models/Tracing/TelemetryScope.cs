using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A call that opens something of telemetry which lasts until it is disposed, whatever the library.</summary>
internal readonly struct TelemetryScope
{
    private readonly SpanStartMethod? _start;
    private readonly ScopeMethod? _other;

    private TelemetryScope(IInvocationOperation operation, ScopeKind kind, SpanStartMethod? start = null, ScopeMethod? other = null)
    {
        Operation = operation;
        Kind = kind;
        _start = start;
        _other = other;
    }

    public IInvocationOperation Operation { get; }

    public ScopeKind Kind { get; }

    /// <summary>Whose span it is; null where the scope is none.</summary>
    public SpanLibrary? Library => _start?.Library ?? _other?.SpanElsewhere;

    /// <summary>Whether it is a span that becomes the current one.</summary>
    public bool IsCurrent => _start?.IsCurrent ?? _other?.SpanElsewhere is not null;

    /// <summary>What the scope belongs to: a gauge, a logger, a source of spans; null where the method is static.</summary>
    public IOperation? Receiver
        => (Operation.Instance ?? (Operation.TargetMethod.IsExtensionMethod ? Operation.ArgumentAt(0)?.Value : null))?.WithoutConversions();

    /// <summary>The span's name where it is a constant.</summary>
    public string? Name
        => _start is { } start && Operation.ArgumentAt(start.Name) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value.ConstantValue.Value as string : _other?.NameElsewhere;

    /// <summary>What a local that holds it is usually called.</summary>
    public string LocalName => Kind switch
    {
        ScopeKind.Span => Library!.LocalName(Operation.TargetMethod),
        ScopeKind.Timer => "timer",
        ScopeKind.InProgress => "inProgress",
        ScopeKind.Provider => "provider",
        _ => "scope",
    };

    /// <summary>Reads a call of a method that the model knows; null where it opens nothing, or nothing that can be disposed.</summary>
    public static TelemetryScope? TryCreate(IInvocationOperation operation, KnownMethod known)
    {
        TelemetryScope? scope = known switch
        {
            SpanStartMethod start => start.IsStarted || IsStartedAtOnce(operation) ? new TelemetryScope(operation, ScopeKind.Span, start) : null,
            ScopeMethod other => new TelemetryScope(operation, other.Kind, other: other),
            MeasurementMethod { Action: MeasurementAction.Time } => new TelemetryScope(operation, ScopeKind.Timer),
            LogMethod { Shape: LogShape.Scope } => new TelemetryScope(operation, ScopeKind.LogScope),
            PropertyMethod when operation.Type?.SpecialType == SpecialType.System_IDisposable => new TelemetryScope(operation, ScopeKind.LogScope),
            _ => null,
        };
        return scope is not null && IsDisposable(operation.Type) ? scope : null;
    }

    // source.CreateActivity("orders", ActivityKind.Internal)?.Start()
    private static bool IsStartedAtOnce(IInvocationOperation operation) => operation.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: "Start" } start => start.Instance == operation,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: "Start", Instance: IConditionalAccessInstanceOperation } } => true,
        _ => false,
    };

    private static bool IsDisposable(ITypeSymbol? type)
    {
        if (type is null or { TypeKind: TypeKind.Error })
            return false;
        if (type.SpecialType == SpecialType.System_IDisposable)
            return true;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_IDisposable)
                return true;
        }

        return false;
    }
}
