using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A method of a meter factory that hands out meters.</summary>
internal sealed class MeterFactoryMethod : KnownMethod
{
    public static readonly MeterFactoryMethod Instance = new();
}
