using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>Scopes of libraries that make no spans: prometheus-net's timers and marks, what Serilog pushes besides single properties, log4net's stacks.</summary>
internal sealed class OtherScopes
{
    private readonly INamedTypeSymbol? _timers;
    private readonly INamedTypeSymbol? _gauges;
    private readonly INamedTypeSymbol? _logContext;
    private readonly INamedTypeSymbol? _logicalStack;
    private readonly INamedTypeSymbol? _threadStack;

    public OtherScopes(TypeLookup types)
    {
        _timers = types.Find("Prometheus.TimerExtensions", "Prometheus.NetStandard");
        _gauges = types.Find("Prometheus.GaugeExtensions", "Prometheus.NetStandard");
        _logContext = types.Find("Serilog.Context.LogContext", "Serilog");
        _logicalStack = types.Find("log4net.Util.LogicalThreadContextStack", "log4net");
        _threadStack = types.Find("log4net.Util.ThreadContextStack", "log4net");
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public IEnumerable<string> MethodNames
    {
        get
        {
            if (_timers is not null)
                yield return "NewTimer";
            if (_gauges is not null)
                yield return "TrackInProgress";
            if (_logContext is not null || _logicalStack is not null)
                yield return "Push";
        }
    }

    /// <summary>What the method (a definition) opens.</summary>
    public ScopeMethod? Classify(IMethodSymbol method) => method.Name switch
    {
        "NewTimer" when method.ContainingType.Is(_timers) => new ScopeMethod(ScopeKind.Timer),
        "TrackInProgress" when method.ContainingType.Is(_gauges) => new ScopeMethod(ScopeKind.InProgress),
        "Push" when method.ContainingType.Is(_logContext) || method.ContainingType.Is(_logicalStack) || method.ContainingType.Is(_threadStack) => new ScopeMethod(ScopeKind.LogScope),
        _ => null,
    };
}
