using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A method that sends one value of a metric by itself, without adding it up with others first.</summary>
internal sealed class TrackedMetricMethod : KnownMethod
{
    public static readonly TrackedMetricMethod Instance = new();
}

/// <summary>A call of such a method.</summary>
internal readonly struct TrackedMetric(IInvocationOperation operation)
{
    public IInvocationOperation Operation { get; } = operation;

    /// <summary>The metric's name where it is a constant.</summary>
    public string? Name => Operation.ArgumentAt(0)?.Value.ConstantValue.Value as string;

    /// <summary>Whether the call hands in properties, which make a series each.</summary>
    public bool HasProperties => Operation.ArgumentAt(2) is { ArgumentKind: ArgumentKind.Explicit };
}
