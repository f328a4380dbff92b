using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>prometheus-net. An instrument is held as its class, as a child with label values, or behind an interface.</summary>
internal sealed class PrometheusNet : MetricsLibrary
{
    private const string Assembly = "Prometheus.NetStandard";

    private static readonly string[] SeriesMethods = ["WithLabels", "Labels", "AcquireLease", "AcquireRefLease", "WithLease", "WithLeaseAsync"];

    private readonly INamedTypeSymbol? _labelled;
    private readonly INamedTypeSymbol? _labelledInterface;
    private readonly INamedTypeSymbol? _handle;
    private readonly INamedTypeSymbol? _timers;

    private PrometheusNet(INamedTypeSymbol metrics, TypeLookup types)
    {
        _labelled = types.Find("Prometheus.Collector`1", Assembly);
        _labelledInterface = types.Find("Prometheus.ICollector`1", Assembly);
        _handle = types.Find("Prometheus.IManagedLifetimeMetricHandle`1", Assembly);
        _timers = types.Find("Prometheus.TimerExtensions", Assembly);

        ImmutableArray<INamedTypeSymbol>.Builder factories = ImmutableArray.CreateBuilder<INamedTypeSymbol>(4);
        factories.Add(metrics);
        foreach (string name in new[] { "MetricFactory", "IMetricFactory", "IManagedLifetimeMetricFactory" })
        {
            if (types.Find("Prometheus." + name, Assembly) is { } factory)
                factories.Add(factory);
        }

        Factories = factories.ToImmutable();

        ImmutableArray<InstrumentTypes>.Builder instruments = ImmutableArray.CreateBuilder<InstrumentTypes>(4);
        foreach (InstrumentKind kind in new[] { InstrumentKind.Counter, InstrumentKind.Gauge, InstrumentKind.Histogram, InstrumentKind.Summary })
        {
            if (types.Find($"Prometheus.{kind}", Assembly) is { } type)
            {
                instruments.Add(new InstrumentTypes(kind, $"Create{kind}", type)
                {
                    Child = types.Find($"Prometheus.{kind}+Child", Assembly),
                    Interface = types.Find($"Prometheus.I{kind}", Assembly),
                    Configuration = types.Find($"Prometheus.{kind}Configuration", Assembly),
                });
            }
        }

        Instruments = instruments.ToImmutable();
    }

    /// <summary>What takes its labels.</summary>
    public static TagSink Sink { get; } = new(" that is kept in memory and served on every scrape until the process ends");

    public override string DisplayName => "prometheus-net";

    public override string Namespace => "Prometheus";

    public override string WhoseConventions => "Prometheus'";

    public override MetricNameSyntax NameSyntax => MetricNameSyntax.Prometheus;

    public override bool TellsCaseApart => true;

    public override bool ThrowsAtMisuse => true;

    public override bool ComparesUnitAndDescription => false;

    public override bool FixesLabels => true;

    public override InstrumentKind UpAndDown => InstrumentKind.Gauge;

    public override bool HasDecrement => true;

    public override string? TrackInProgress => "TrackInProgress";

    public override string? SetToMoment => "SetToTimeUtc";

    public override (string Method, string Parameter) HistogramRecord => ("Observe", "val");

    public override TimeUnit UnitOfDefaultBuckets => TimeUnit.Seconds;

    // The registry hands out the metric that it has.
    public override bool CreationIsFelt => false;

    public override bool HasDefaultRegistry => true;

    public override bool MayBePushed => true;

    public override (string Method, string Namespace)? Endpoint => ("MapMetrics", Namespace);

    public override ImmutableArray<InstrumentTypes> Instruments { get; }

    public override ImmutableArray<INamedTypeSymbol> Factories { get; }

    /// <summary>The names of the methods that measure, in every version.</summary>
    public static readonly ImmutableArray<string> Measuring = ImmutableArray.Create("Inc", "Dec", "IncTo", "DecTo", "Set", "Observe");

    public override IEnumerable<string> MethodNames => Measuring;

    public override IEnumerable<string> OtherMethodNames => [.. SeriesMethods, "NewTimer"];

    public static PrometheusNet? TryCreate(TypeLookup types)
        => types.Find("Prometheus.Metrics", Assembly) is { } metrics && types.Find("Prometheus.Collector", Assembly) is not null
            ? new PrometheusNet(metrics, types)
            : null;

    public override KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        if (method.Name == "NewTimer")
            return Timer(method);
        return IsSeriesOf(method.ContainingType) && System.Array.IndexOf(SeriesMethods, method.Name) >= 0 ? new SeriesMethod(this) : null;
    }

    public override IOperation? Unlabelled(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "WithLabels" or "Labels" or "WithExtendLifetimeOnUse", ContainingType: { } type } }
            when IsSeriesOf(type) => instance,
        IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Unlabelled", ContainingType: { } type } }
            when IsSeriesOf(type) => instance,
        _ => null,
    };

    public override bool IsSeriesOf(INamedTypeSymbol type) => type.Is(_labelled) || type.Is(_labelledInterface) || type.Is(_handle);

    public override MeterCreation? MeterBehind(IOperation creator) => null;

    public override IOperation? MeterNameBehind(IOperation creator) => null;

    public override NameVerdict? Judge(string name, InstrumentCreation creation) => PrometheusConvention.Judge(name, creation.Kind, creation.Description, creation.LabelNames);

    public override string SetSeries(string gauge, string value, string label, string tag) => $"{gauge}.WithLabels({label}).Set({value});";

    protected override MeasurementAction? ActionOf(InstrumentKind kind, string method) => method switch
    {
        "Inc" => MeasurementAction.Increment,
        "Dec" => MeasurementAction.Decrement,
        "IncTo" => MeasurementAction.RaiseTo,
        "DecTo" => MeasurementAction.LowerTo,
        "Set" => MeasurementAction.Set,
        "Observe" => MeasurementAction.Record,
        _ => null,
    };

    // Inc(Exemplar) adds one.
    protected override int ValueOf(IMethodSymbol method)
        => method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_Double ? 0 : -1;

    // NewTimer(this IGauge), NewTimer(this ICounter); those of histograms and summaries take any observer.
    private MeasurementMethod? Timer(IMethodSymbol method)
        => method.ContainingType.Is(_timers) && method.Parameters.Length == 1 && InstrumentsOf(method.Parameters[0].Type) is { } instrument
            ? new MeasurementMethod(this, instrument.Kind, MeasurementAction.Time, value: -1) { InstrumentParameter = 0 }
            : null;
}
