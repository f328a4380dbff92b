using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing.Libraries;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>The libraries by which a compilation makes spans.</summary>
internal sealed class TracingModel
{
    public TracingModel(ProjectContext project)
    {
        System = SystemTracing.TryCreate(project.Types);
        OpenTelemetry = OpenTelemetryTracing.TryCreate(project.Types);
        IsReferenced = OpenTelemetry is not null || (System is not null && IsLikely(project));
    }

    public SystemTracing? System { get; }

    public OpenTelemetryTracing? OpenTelemetry { get; }

    /// <summary>Whether the project may make spans: every .NET project references System.Diagnostics, few use its activities.</summary>
    public bool IsReferenced { get; }

    public void AddMethodNames(HashSet<string> names)
    {
        if (!IsReferenced)
            return;
        if (System is not null)
            names.UnionWith(SystemTracing.MethodNames);
        if (OpenTelemetry is not null)
            names.UnionWith(OpenTelemetryTracing.MethodNames);
    }

    /// <summary>What a library's method does to spans, or to what makes them.</summary>
    public KnownMethod? Classify(IMethodSymbol definition)
        => IsReferenced ? System?.Classify(definition) ?? OpenTelemetry?.Classify(definition) : null;

    /// <summary>Whether an object of this type is one that rules judge the creation of.</summary>
    public bool MayMean(ITypeSymbol? type) => type?.Name == "ActivitySource" && type.Is(System?.Source);

    private static bool IsLikely(ProjectContext project)
        => project.Kind.IsService() || SourceSearch.AnyMentions(project.Compilation, "ActivitySource", CancellationToken.None);
}
