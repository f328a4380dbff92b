using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Tracing.Libraries;
using Observability.Analyzers.Models.Tracing.Names;
using Observability.Analyzers.Models.Tracing.Wiring;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>The libraries by which a compilation makes spans.</summary>
internal sealed class TracingModel
{
    private readonly ToldMethods<ScopeMethod> _told;

    public TracingModel(ProjectContext project, ReferencedFacts facts, CancellationToken cancellation)
    {
        System = SystemTracing.TryCreate(project.Types);
        OpenTelemetry = OpenTelemetryTracing.TryCreate(project.Types);
        Sentry = SentryTracing.TryCreate(project.Types);
        Sources = System is not null ? new CollectedSources(this, OpenTelemetry) : null;
        Wiring = Sources is not null && OpenTelemetry is not null ? new NameWiring(Sources, project, facts) : null;
        Conventions = new ConventionImplementers(project);
        ApplicationInsights = ApplicationInsightsTracing.TryCreate(project.Types);
        Scopes = new OtherScopes(project.Types);
        _told = ToldScopes.In(facts);
        MarksUnhandled = new SourceMention(project.Compilation, "SetErrorStatusOnException");
        IsReferenced = OpenTelemetry is not null || Sentry is not null || ApplicationInsights is not null || (System is not null && IsLikely(project, cancellation));
    }

    /// <summary>The spans of all libraries, as they describe themselves.</summary>
    public static ImmutableArray<SpanLibrary> Libraries { get; }
        = ImmutableArray.Create<SpanLibrary>(ActivitySpans.Instance, TelemetrySpans.Instance, SentrySpans.Instance, OperationSpans.Instance);

    /// <summary>Whose spans get their name by a setting, too: <c>activity.DisplayName</c>.</summary>
    public static SpanLibrary RenamedSpans => ActivitySpans.Instance;

    public SystemTracing? System { get; }

    public OpenTelemetryTracing? OpenTelemetry { get; }

    public SentryTracing? Sentry { get; }

    /// <summary>How sources of spans are recognised; null where there can be none.</summary>
    public CollectedByName? Sources { get; }

    /// <summary>Which sources of spans are created and which are listened to; null where OpenTelemetry is absent.</summary>
    public NameWiring? Wiring { get; }

    /// <summary>The code that gives attributes old names on purpose.</summary>
    public ConventionImplementers Conventions { get; }

    public ApplicationInsightsTracing? ApplicationInsights { get; }

    /// <summary>Scopes of libraries that make no spans.</summary>
    public OtherScopes Scopes { get; }

    /// <summary>The setting by which OpenTelemetry's SDK sets the status of a span that an exception leaves.</summary>
    public SourceMention MarksUnhandled { get; }

    /// <summary>Whether the project may make spans: every .NET project references System.Diagnostics, few use its activities.</summary>
    public bool IsReferenced { get; }

    public void AddMethodNames(HashSet<string> names)
    {
        names.UnionWith(Scopes.MethodNames);
        names.UnionWith(_told.Names);
        if (!IsReferenced)
            return;
        if (System is not null)
            names.UnionWith(SystemTracing.MethodNames);
        if (OpenTelemetry is not null)
            names.UnionWith(OpenTelemetryTracing.MethodNames);
        if (Sentry is not null)
            names.UnionWith(SentryTracing.MethodNames);
        if (ApplicationInsights is not null)
            names.Add(ApplicationInsightsTracing.MethodName);
    }

    /// <summary>What a library's method does to spans, or to what makes them.</summary>
    public KnownMethod? Classify(IMethodSymbol definition)
        => Scopes.Classify(definition) ?? (IsReferenced ? OfSpans(definition) : null) ?? _told.Find(definition);

    /// <summary>Whether an object of this type is one that rules judge the creation of.</summary>
    public bool MayMean(ITypeSymbol? type) => type.Is(System?.Source);

    private KnownMethod? OfSpans(IMethodSymbol definition)
        => System?.Classify(definition) ?? OpenTelemetry?.Classify(definition) ?? Sentry?.Classify(definition) ?? ApplicationInsights?.Classify(definition);

    // A library may tag the span of its caller, Activity.Current, and start none.
    private static bool IsLikely(ProjectContext project, CancellationToken cancellation)
        => project.Kind.IsService() || SourceSearch.AnyMentions(project.Compilation, "Activity", cancellation);
}
