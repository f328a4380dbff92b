using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>System.Diagnostics.Metrics. Tags come with each value, so an instrument is all there is to hold.</summary>
internal sealed class SystemMetrics : MetricsLibrary
{
    private const string Assembly = "System.Diagnostics.DiagnosticSource";

    private readonly INamedTypeSymbol? _factory;
    private readonly INamedTypeSymbol? _factoryExtensions;

    private SystemMetrics(INamedTypeSymbol meter, TypeLookup types)
    {
        Meter = meter;
        MeterOptions = types.Find("System.Diagnostics.Metrics.MeterOptions", Assembly);
        _factory = types.Find("System.Diagnostics.Metrics.IMeterFactory", Assembly);
        _factoryExtensions = types.Find("System.Diagnostics.Metrics.MeterFactoryExtensions", Assembly);
        Observed = types.Find("System.Diagnostics.Metrics.Measurement`1", Assembly);
        Advice = types.Find("System.Diagnostics.Metrics.InstrumentAdvice`1", Assembly);
        TagList = types.Find("System.Diagnostics.TagList", Assembly);
        Factories = ImmutableArray.Create(meter);
        ImmutableArray<InstrumentTypes>.Builder instruments = ImmutableArray.CreateBuilder<InstrumentTypes>(7);
        Add(InstrumentKind.Counter, "Counter");
        Add(InstrumentKind.UpDownCounter, "UpDownCounter");
        Add(InstrumentKind.Histogram, "Histogram");
        Add(InstrumentKind.Gauge, "Gauge");
        Add(InstrumentKind.ObservableCounter, "ObservableCounter");
        Add(InstrumentKind.ObservableUpDownCounter, "ObservableUpDownCounter");
        Add(InstrumentKind.ObservableGauge, "ObservableGauge");
        Instruments = instruments.ToImmutable();

        void Add(InstrumentKind kind, string name)
        {
            if (types.Find($"System.Diagnostics.Metrics.{name}`1", Assembly) is { } type)
                instruments.Add(new InstrumentTypes(kind, "Create" + name, type));
        }
    }

    /// <summary>What takes its tags.</summary>
    public static TagSink Sink { get; } = new(", until OpenTelemetry puts all that comes after the first 2000 into one overflow series") { TakesPairs = true };

    public INamedTypeSymbol Meter { get; }

    public INamedTypeSymbol? MeterOptions { get; }

    /// <summary>The value with tags that a callback of an observable instrument returns.</summary>
    public INamedTypeSymbol? Observed { get; }

    /// <summary>The bucket boundaries and the like that a histogram can ask for; null where the referenced version has none.</summary>
    public INamedTypeSymbol? Advice { get; }

    /// <summary>The list of tags that measurements take.</summary>
    public INamedTypeSymbol? TagList { get; }

    public override string DisplayName => "System.Diagnostics.Metrics";

    public override string Namespace => "System.Diagnostics.Metrics";

    public override string WhoseConventions => "OpenTelemetry's";

    public override MetricNameSyntax NameSyntax => MetricNameSyntax.OpenTelemetry;

    public override bool TellsCaseApart => false;

    public override bool ThrowsAtMisuse => false;

    public override bool ComparesUnitAndDescription => true;

    public override bool FixesLabels => false;

    public override InstrumentKind UpAndDown => InstrumentKind.UpDownCounter;

    public override bool HasDecrement => false;

    public override string? TrackInProgress => null;

    public override string? SetToMoment => null;

    public override (string Method, string Parameter) HistogramRecord => ("Record", "value");

    // OpenTelemetry's, which collects: they begin at 0, 5, 10, 25.
    public override TimeUnit UnitOfDefaultBuckets => TimeUnit.Milliseconds;

    public override bool CreationIsFelt => true;

    public override bool HasDefaultRegistry => false;

    public override bool MayBePushed => false;

    public override (string Method, string Namespace)? Endpoint => null;

    public override ImmutableArray<InstrumentTypes> Instruments { get; }

    public override ImmutableArray<INamedTypeSymbol> Factories { get; }

    /// <summary>The names of the methods that measure, in every version.</summary>
    public static readonly ImmutableArray<string> Measuring = ImmutableArray.Create("Add", "Record");

    public override IEnumerable<string> MethodNames => Measuring;

    public override IEnumerable<string> OtherMethodNames => ["Create"];

    public static SystemMetrics? TryCreate(TypeLookup types)
        => types.Find("System.Diagnostics.Metrics.Meter", Assembly) is { } meter ? new SystemMetrics(meter, types) : null;

    /// <summary>Whether the method hands out meters of a factory.</summary>
    public bool IsMeterFactory(IMethodSymbol method)
        => method.Name == "Create" && (method.ContainingType.IsOrInherits(_factory) || method.ContainingType.Is(_factoryExtensions));

    public override KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        if (IsMeterFactory(method))
            return MeterFactoryMethod.Instance;
        return method.Name == "Add" && method.ContainingType.Is(TagList) ? new TagMethod(Sink, TagIntake.ListAdd) : null;
    }

    /// <summary>Whether an object of this type has tags of a metric.</summary>
    public bool HasTags(ITypeSymbol type) => type.Is(Observed) || type.Is(TagList) || type.Is("System.Collections.Generic.KeyValuePair");

    public override IOperation? Unlabelled(IOperation operation) => null;

    public override bool IsSeriesOf(INamedTypeSymbol type) => false;

    public override MeterCreation? MeterBehind(IOperation creator) => MeterCreation.Behind(creator, this);

    public override IOperation? MeterNameBehind(IOperation creator) => MeterCreation.NameOfAll(creator, this);

    public override NameVerdict? Judge(string name, InstrumentCreation creation) => OpenTelemetryConvention.Judge(name, creation.Unit);

    public override string SetSeries(string gauge, string value, string label, string tag) => $"{gauge}.Record({value}, {tag});";

    protected override MeasurementAction? ActionOf(InstrumentKind kind, string method) => method switch
    {
        "Add" => MeasurementAction.Add,
        "Record" => MeasurementAction.Record,
        _ => null,
    };

    protected override int ValueOf(IMethodSymbol method) => 0;
}
