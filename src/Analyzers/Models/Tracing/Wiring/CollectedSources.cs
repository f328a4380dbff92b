using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Tracing.Libraries;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Tracing.Wiring;

/// <summary>Sources of spans, which OpenTelemetry listens to where <c>AddSource</c> names them.</summary>
internal sealed class CollectedSources(TracingModel model, OpenTelemetryTracing? registry) : CollectedByName
{
    public override string Noun => "source";

    public override (string Namespace, string Name) Type => ("System.Diagnostics", "ActivitySource");

    public override string FactoryMethod => "GetTracer";

    public override string RegisteringMethod => "AddSource";

    public override (string Method, string Builder) SetUpCall => ("WithTracing", "tracing");

    public override ImmutableArray<string> Providers { get; }
        = ImmutableArray.Create("WithTracing", "CreateTracerProviderBuilder", "ConfigureOpenTelemetryTracerProvider", "AddOpenTelemetryTracing");

    public override ImmutableArray<string> Others { get; } = ImmutableArray.Create("ActivityListener", "Action<TracerProviderBuilder", "Func<TracerProviderBuilder");

    public override CollectedByName? SameIn(TelemetryModel project) => project.Tracing.Sources;

    public override bool IsRegisteredBy(IMethodSymbol method) => registry?.Classify(method) is WiringMethod { Step: WiringStep.AddSource };

    public override bool MayBeCreatedIn(SyntaxTree tree, CancellationToken cancellation)
        => SourceSearch.Mentions(tree, "ActivitySource", cancellation) || SourceSearch.Mentions(tree, "GetTracer", cancellation);

    public override bool IsCreatedBy(IOperation expression) => SourceCreation.TryCreate(expression, model) is not null;

    public override IOperation? NameIn(IOperation expression) => SourceCreation.TryCreate(expression, model)?.NameArgument;
}
