using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Libraries;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>Meters, which OpenTelemetry collects where <c>AddMeter</c> names them.</summary>
internal sealed class CollectedMeters(SystemMetrics library, OpenTelemetryMetrics? registry) : CollectedByName
{
    public override string Noun => "meter";

    public override (string Namespace, string Name) Type => ("System.Diagnostics.Metrics", "Meter");

    public override string FactoryMethod => "Create";

    public override string RegisteringMethod => "AddMeter";

    public override (string Method, string Builder) SetUpCall => ("WithMetrics", "metrics");

    public override ImmutableArray<string> Providers { get; }
        = ImmutableArray.Create("WithMetrics", "CreateMeterProviderBuilder", "ConfigureOpenTelemetryMeterProvider", "AddOpenTelemetryMetrics");

    public override ImmutableArray<string> Others { get; } = ImmutableArray.Create("MeterListener", "Action<MeterProviderBuilder", "Func<MeterProviderBuilder");

    public override CollectedByName? SameIn(TelemetryModel project) => project.Metrics.Meters;

    public override bool IsRegisteredBy(IMethodSymbol method) => registry?.Classify(method) is { Step: WiringStep.AddMeter };

    public override bool MayBeCreatedIn(SyntaxTree tree, CancellationToken cancellation) => SourceSearch.Mentions(tree, "Meter", cancellation);

    public override bool IsCreatedBy(IOperation expression) => MeterCreation.TryCreate(expression, library) is not null;

    public override IOperation? NameIn(IOperation expression) => MeterCreation.TryCreate(expression, library)?.NameArgument;
}
