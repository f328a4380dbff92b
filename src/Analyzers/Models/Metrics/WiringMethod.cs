using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>What a call does to get metrics and spans from a process to whoever collects them.</summary>
internal enum WiringStep
{
    /// <summary>Names meters whose instruments are collected.</summary>
    AddMeter,

    /// <summary>Names activity sources whose spans are exported.</summary>
    AddSource,

    /// <summary>Adds an exporter that serves what is collected when it is scraped.</summary>
    AddScrapedExporter,
}

/// <summary>A method that wires metrics or spans to an exporter.</summary>
internal sealed class WiringMethod(WiringStep step) : KnownMethod
{
    public WiringStep Step { get; } = step;
}

/// <summary>A call of such a method.</summary>
internal readonly struct WiringCall(IInvocationOperation operation, WiringStep step)
{
    public IInvocationOperation Operation { get; } = operation;

    public WiringStep Step { get; } = step;

    /// <summary>Where the method's name stands.</summary>
    public Location NameLocation => Operation.Syntax.NameLocation();
}
