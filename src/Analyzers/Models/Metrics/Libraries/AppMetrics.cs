using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>App.Metrics, as far as its tags go: a struct with keys and values.</summary>
internal sealed class AppMetrics
{
    private const string Assembly = "App.Metrics.Abstractions";

    private AppMetrics(INamedTypeSymbol tags) => Tags = tags;

    /// <summary>What takes its tags.</summary>
    public static TagSink Sink { get; } = new(" that is kept in memory until the process ends");

    public INamedTypeSymbol Tags { get; }

    public static AppMetrics? TryCreate(TypeLookup types)
        => types.References(Assembly) && types.Find("App.Metrics.MetricTags", Assembly) is { } tags ? new AppMetrics(tags) : null;

    /// <summary>Whether the parameter takes the keys; the other one takes the values.</summary>
    public static bool IsKey(IParameterSymbol? parameter) => parameter is not null && MetricsVocabulary.KeyParameters.Begins(parameter.Name);
}
