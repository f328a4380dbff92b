using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Metrics.Libraries;
using Observability.Analyzers.Models.Metrics.Lifetime;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Wiring;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The metrics libraries that a compilation uses, and the user's own methods that forward to them.</summary>
internal sealed class MetricsModel
{
    /// <summary>The names of all methods of libraries that measure.</summary>
    public static readonly ImmutableArray<string> MeasuringMethods = SystemMetrics.Measuring.AddRange(PrometheusNet.Measuring);

    /// <summary>Those of them that take tags, and those that choose a series.</summary>
    public static readonly ImmutableArray<string> TaggingMethods = SystemMetrics.Measuring.Add("WithLabels");

    private readonly MeasurementWrappers _wrappers;
    private readonly ToldMethods<MeasurementMethod>? _told;
    private readonly ToldMethods<TagMethod>? _toldTags;
    private readonly TypeLookup _types;
    private UnboundedSources? _unbounded;

    public MetricsModel(ProjectContext project, ReferencedFacts facts)
    {
        PrometheusNet = PrometheusNet.TryCreate(project.Types);
        SystemMetrics = SystemMetrics.TryCreate(project.Types);
        OpenTelemetry = OpenTelemetryMetrics.TryCreate(project.Types);
        ApplicationInsights = ApplicationInsightsMetrics.TryCreate(project.Types);

        ImmutableArray<MetricsLibrary>.Builder libraries = ImmutableArray.CreateBuilder<MetricsLibrary>(2);
        if (SystemMetrics is not null)
            libraries.Add(SystemMetrics);
        if (PrometheusNet is not null)
            libraries.Add(PrometheusNet);
        Libraries = libraries.ToImmutable();

        AppMetrics = AppMetrics.TryCreate(project.Types);
        _types = project.Types;

        _told = ToldMeasurements.In(facts, Libraries);
        _toldTags = ToldTags.In(facts, Libraries);
        IsReferenced = _told is { Exist: true } || _toldTags is { Exist: true } || PrometheusNet is not null || ApplicationInsights is not null
            || AppMetrics is not null || (SystemMetrics is not null && SystemMetricsUse.IsLikely(project));
        _wrappers = new MeasurementWrappers(this, project.Compilation);
        UsesDefaultBuckets = HasAdvice && project.Types.References("OpenTelemetry");
        Views = new SourceMention(project.Compilation, "AddView(");
        Pushes = new SourceMention(project.Compilation, "MetricPusher");
        Meters = SystemMetrics is not null ? new CollectedMeters(SystemMetrics, OpenTelemetry) : null;
        Wiring = Meters is not null && OpenTelemetry is not null ? new NameWiring(Meters, project, facts) : null;
        ShortLived = new ShortLivedTypes(project);
        Endpoints = new ScrapeEndpoints(this, project, facts);
        DefinedElsewhere = new ToldDefinitions(facts, Libraries);
    }

    public SystemMetrics? SystemMetrics { get; }

    public PrometheusNet? PrometheusNet { get; }

    public OpenTelemetryMetrics? OpenTelemetry { get; }

    /// <summary>Application Insights, of whose metrics only single values and tags are read.</summary>
    public ApplicationInsightsMetrics? ApplicationInsights { get; }

    /// <summary>Whether what is kept for Prometheus is served.</summary>
    public ScrapeEndpoints Endpoints { get; }

    /// <summary>The metrics that referenced projects define.</summary>
    public ToldDefinitions DefinedElsewhere { get; }

    /// <summary>The types of which many objects are made.</summary>
    public ShortLivedTypes ShortLived { get; }

    /// <summary>How meters are recognised; null where there can be none.</summary>
    public CollectedByName? Meters { get; }

    /// <summary>Which meters are created and which are collected; null where OpenTelemetry is absent.</summary>
    public NameWiring? Wiring { get; }

    /// <summary>App.Metrics, of whose metrics only the tags are read.</summary>
    public AppMetrics? AppMetrics { get; }

    /// <summary>What can have any number of values.</summary>
    public UnboundedSources Unbounded => _unbounded ??= new UnboundedSources(_types);

    /// <summary>The libraries that are there, whether or not the project measures anything with them.</summary>
    public ImmutableArray<MetricsLibrary> Libraries { get; }

    /// <summary>Whether OpenTelemetry's SDK collects here, and a histogram can ask for other buckets than its default ones.</summary>
    public bool UsesDefaultBuckets { get; }

    /// <summary>The calls that give instruments buckets of their own, by name or by kind.</summary>
    public SourceMention Views { get; }

    /// <summary>What pushes prometheus-net's metrics to a gateway, as jobs do that end before they could be scraped.</summary>
    public SourceMention Pushes { get; }

    /// <summary>Whether the project may measure something: every .NET project references System.Diagnostics.Metrics, few use it.</summary>
    public bool IsReferenced { get; }

    /// <summary>A library of another compilation as this one references it.</summary>
    public MetricsLibrary? Counterpart(MetricsLibrary other)
    {
        foreach (MetricsLibrary library in Libraries)
        {
            if (library.GetType() == other.GetType())
                return library;
        }

        return null;
    }

    /// <summary>Whether a histogram can be created with bucket boundaries.</summary>
    public bool HasAdvice => SystemMetrics?.Advice is not null;

    /// <summary>The library that keeps metrics for a web application to serve by itself; null where none is there.</summary>
    public MetricsLibrary? Served
    {
        get
        {
            foreach (MetricsLibrary library in Libraries)
            {
                if (library.Endpoint is not null)
                    return library;
            }

            return null;
        }
    }

    public void AddMethodNames(HashSet<string> names)
    {
        if (!IsReferenced)
            return;
        AddMeasurementNames(names);
        names.UnionWith(_told?.Names ?? []);
        names.UnionWith(_toldTags?.Names ?? []);
        foreach (MetricsLibrary library in Libraries)
        {
            names.UnionWith(library.CreateMethodNames);
            names.UnionWith(library.OtherMethodNames);
        }

        if (OpenTelemetry is not null)
            names.UnionWith(OpenTelemetryMetrics.MethodNames);
        if (ApplicationInsights is not null)
            names.UnionWith(ApplicationInsightsMetrics.MethodNames);
    }

    /// <summary>The names of the methods that give an instrument a value.</summary>
    public void AddMeasurementNames(HashSet<string> names)
    {
        foreach (MetricsLibrary library in Libraries)
            names.UnionWith(library.MethodNames);
    }

    /// <summary>Whether something of this type is an instrument, or a series of one.</summary>
    public bool MayMeasure(ITypeSymbol type)
    {
        foreach (MetricsLibrary library in Libraries)
        {
            if (library.InstrumentsOf(type) is not null)
                return true;
        }

        return false;
    }

    /// <summary>What a library's method does to an instrument, or one of another project that tells so.</summary>
    public MeasurementMethod? Classify(IMethodSymbol definition)
    {
        if (!IsReferenced)
            return null;
        foreach (MetricsLibrary library in Libraries)
        {
            if (library.Classify(definition) is { } known)
                return known;
        }

        return _told?.Find(definition);
    }

    /// <summary>What another method of a metrics library means: it creates, chooses a series, or wires.</summary>
    public KnownMethod? ClassifyOther(IMethodSymbol definition)
    {
        if (!IsReferenced)
            return null;
        foreach (MetricsLibrary library in Libraries)
        {
            if (library.CreatedBy(definition) is { } instrument)
                return new CreationMethod(library, instrument);
            if (library.ClassifyOther(definition) is { } known)
                return known;
        }

        return OpenTelemetry?.Classify(definition) ?? (KnownMethod?)ApplicationInsights?.Classify(definition) ?? _toldTags?.Find(definition);
    }

    /// <summary>Whether an object of this type is one that metrics rules judge the creation of.</summary>
    public bool MayMean(ITypeSymbol? type) => type is not null && (type.Is(SystemMetrics?.Meter) || SystemMetrics?.HasTags(type) == true || type.Is(AppMetrics?.Tags));

    /// <summary>What a method of the user's own does to an instrument, by handing on one of its parameters.</summary>
    public MeasurementMethod? ClassifyOwn(IMethodSymbol sourceMethod) => IsReferenced ? _wrappers.Classify(sourceMethod) : null;
}
