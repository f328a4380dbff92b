using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>The operations of Application Insights, which are sent when they are disposed or stopped.</summary>
internal sealed class ApplicationInsightsTracing
{
    private const string Assembly = "Microsoft.ApplicationInsights";

    private readonly INamedTypeSymbol _extensions;

    private ApplicationInsightsTracing(INamedTypeSymbol extensions) => _extensions = extensions;

    /// <summary>The name of the method that <see cref="Classify"/> can know.</summary>
    public const string MethodName = "StartOperation";

    public static ApplicationInsightsTracing? TryCreate(TypeLookup types)
        => types.References(Assembly) && types.Find("Microsoft.ApplicationInsights.TelemetryClientExtensions", Assembly) is { } extensions
            ? new ApplicationInsightsTracing(extensions)
            : null;

    /// <summary>What the method (a definition) does.</summary>
    public KnownMethod? Classify(IMethodSymbol method)
        => method.Name == MethodName && method.ContainingType.Is(_extensions) ? new SpanStartMethod(OperationSpans.Instance, method.OrdinalOf("operationName")) : null;
}
