using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A method of OpenTelemetry's provider that hands out tracers.</summary>
internal sealed class TracerMethod : KnownMethod
{
    public static TracerMethod Instance { get; } = new();
}
