using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>The metrics of Application Insights: values that are sent one by one, and those that the client adds up first.</summary>
internal sealed class ApplicationInsightsMetrics
{
    private readonly INamedTypeSymbol _client;

    private ApplicationInsightsMetrics(INamedTypeSymbol client)
    {
        _client = client;
        CanAggregate = !client.GetMembers("GetMetric").IsEmpty;
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["TrackMetric"];

    /// <summary>Whether the referenced version has <c>GetMetric</c>.</summary>
    public bool CanAggregate { get; }

    public static ApplicationInsightsMetrics? TryCreate(TypeLookup types)
        => types.Find("Microsoft.ApplicationInsights.TelemetryClient", "Microsoft.ApplicationInsights") is { } client ? new ApplicationInsightsMetrics(client) : null;

    /// <summary>What the method (a definition) does; null where it sends no single value. A telemetry object may hold sums already.</summary>
    public TrackedMetricMethod? Classify(IMethodSymbol method)
        => method is { Name: "TrackMetric", Parameters.Length: >= 2 } && method.Parameters[0].Type.SpecialType == SpecialType.System_String && method.ContainingType.Is(_client)
            ? TrackedMetricMethod.Instance
            : null;
}
