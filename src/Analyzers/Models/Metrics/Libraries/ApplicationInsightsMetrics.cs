using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>The metrics of Application Insights: values that are sent one by one, and those that the client adds up first.</summary>
internal sealed class ApplicationInsightsMetrics
{
    private const string Assembly = "Microsoft.ApplicationInsights";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol? _metric;

    private ApplicationInsightsMetrics(INamedTypeSymbol client, TypeLookup types)
    {
        _client = client;
        _metric = types.Find("Microsoft.ApplicationInsights.Metric", Assembly);
        CanAggregate = !client.GetMembers("GetMetric").IsEmpty;
    }

    /// <summary>What takes the values of its dimensions.</summary>
    public static TagSink Sink { get; } = new(", until Application Insights takes no more of them");

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["TrackMetric", "TrackValue"];

    /// <summary>Whether the referenced version has <c>GetMetric</c>.</summary>
    public bool CanAggregate { get; }

    public static ApplicationInsightsMetrics? TryCreate(TypeLookup types)
        => types.References(Assembly) && types.Find("Microsoft.ApplicationInsights.TelemetryClient", Assembly) is { } client ? new ApplicationInsightsMetrics(client, types) : null;

    /// <summary>What the method (a definition) does: sends a single value (a telemetry object may hold sums already), or adds one up by its dimensions.</summary>
    public KnownMethod? Classify(IMethodSymbol method) => method switch
    {
        { Name: "TrackMetric", Parameters.Length: >= 2 } when method.Parameters[0].Type.SpecialType == SpecialType.System_String && method.ContainingType.Is(_client) => TrackedMetricMethod.Instance,
        { Name: "TrackValue" } when method.ContainingType.Is(_metric) => new TagMethod(Sink, TagIntake.Dimensions),
        _ => null,
    };

    /// <summary>Whether the parameter takes the value of a dimension.</summary>
    public static bool IsDimensionValue(IParameterSymbol? parameter)
        => parameter is { Type.SpecialType: SpecialType.System_String } && MetricsVocabulary.DimensionParameters.Begins(parameter.Name);

    /// <summary>The name of the dimension whose value the parameter takes, where the metric is asked for by a call in sight.</summary>
    public static IOperation? DimensionName(IOperation metric, IParameterSymbol value)
    {
        metric = metric.WithoutConversions();
        IOperation? asked = metric switch
        {
            IFieldReferenceOperation field => HeldValue.Of(field.Field, metric),
            ILocalReferenceOperation local => HeldValue.Of(local.Local, metric),
            _ => metric,
        };
        if (asked?.WithoutConversions() is not IInvocationOperation { TargetMethod.Name: "GetMetric" } call)
            return null;
        string name = value.Name.Replace("Value", "Name");
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name)
                return argument.Value;
        }

        return null;
    }
}
