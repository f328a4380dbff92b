using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>The metrics of Application Insights, as far as their tags go: dimensions of a metric, properties of a single value.</summary>
internal sealed class ApplicationInsightsMetrics
{
    private const string Assembly = "Microsoft.ApplicationInsights";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol? _metric;

    private ApplicationInsightsMetrics(INamedTypeSymbol client, TypeLookup types)
    {
        _client = client;
        _metric = types.Find("Microsoft.ApplicationInsights.Metric", Assembly);
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames => ["TrackMetric", "TrackValue"];

    public static ApplicationInsightsMetrics? TryCreate(TypeLookup types)
        => types.References(Assembly) && types.Find("Microsoft.ApplicationInsights.TelemetryClient", Assembly) is { } client ? new ApplicationInsightsMetrics(client, types) : null;

    /// <summary>How the method (a definition) takes tags; null where it takes none.</summary>
    public TagMethod? Classify(IMethodSymbol method) => method.Name switch
    {
        "TrackMetric" when method.ContainingType.Is(_client) => new TagMethod(TagSink.ApplicationInsights, TagIntake.Properties),
        "TrackValue" when method.ContainingType.Is(_metric) => new TagMethod(TagSink.ApplicationInsights, TagIntake.Dimensions),
        _ => null,
    };

    /// <summary>Whether the parameter takes the value of a dimension.</summary>
    public static bool IsDimensionValue(IParameterSymbol? parameter)
        => parameter is { Type.SpecialType: SpecialType.System_String } && parameter.Name.StartsWith("dimension", StringComparison.Ordinal);

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
