using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Libraries;

/// <summary>System.Diagnostics.Metrics. Tags come with each value, so an instrument is all there is to hold.</summary>
internal sealed class SystemMetrics : MetricsLibraryModel
{
    private const string Assembly = "System.Diagnostics.DiagnosticSource";

    private SystemMetrics(INamedTypeSymbol meter, TypeLookup types)
    {
        Factories = ImmutableArray.Create(meter);
        ImmutableArray<InstrumentTypes>.Builder instruments = ImmutableArray.CreateBuilder<InstrumentTypes>(4);
        Add(InstrumentKind.Counter, "Counter");
        Add(InstrumentKind.UpDownCounter, "UpDownCounter");
        Add(InstrumentKind.Histogram, "Histogram");
        Add(InstrumentKind.Gauge, "Gauge");
        Instruments = instruments.ToImmutable();

        void Add(InstrumentKind kind, string name)
        {
            if (types.Find($"System.Diagnostics.Metrics.{name}`1", Assembly) is { } type)
                instruments.Add(new InstrumentTypes(kind, "Create" + name, type));
        }
    }

    public override MetricsLibrary Library => MetricsLibrary.SystemMetrics;

    public override ImmutableArray<InstrumentTypes> Instruments { get; }

    public override ImmutableArray<INamedTypeSymbol> Factories { get; }

    public override IEnumerable<string> MethodNames => ["Add", "Record"];

    public static SystemMetrics? TryCreate(TypeLookup types)
        => types.Find("System.Diagnostics.Metrics.Meter", Assembly) is { } meter ? new SystemMetrics(meter, types) : null;

    public override IOperation? Unlabelled(IOperation operation) => null;

    public override bool IsSeriesOf(INamedTypeSymbol type) => false;

    protected override MeasurementAction? ActionOf(InstrumentKind kind, string method) => method switch
    {
        "Add" => MeasurementAction.Add,
        "Record" => MeasurementAction.Record,
        _ => null,
    };

    protected override int ValueOf(IMethodSymbol method) => 0;
}
