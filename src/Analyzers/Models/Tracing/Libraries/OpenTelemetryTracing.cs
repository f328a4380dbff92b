using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Tracing.Libraries;

/// <summary>OpenTelemetry's tracer, its extensions of Activity, and which sources its SDK listens to.</summary>
internal sealed class OpenTelemetryTracing
{
    private const string Api = "OpenTelemetry.Api";
    private const string Sdk = "OpenTelemetry";

    private readonly INamedTypeSymbol _builder;
    private readonly INamedTypeSymbol? _builderExtensions;
    private readonly INamedTypeSymbol? _meterBuilderExtensions;
    private readonly INamedTypeSymbol? _tracer;
    private readonly INamedTypeSymbol? _provider;
    private readonly INamedTypeSymbol? _resources;
    private readonly INamedTypeSymbol? _span;
    private readonly INamedTypeSymbol? _activityExtensions;

    private OpenTelemetryTracing(INamedTypeSymbol builder, TypeLookup types)
    {
        _builder = builder;
        _builderExtensions = types.Find("OpenTelemetry.Trace.TracerProviderBuilderExtensions", Sdk);
        _meterBuilderExtensions = types.Find("OpenTelemetry.Metrics.MeterProviderBuilderExtensions", Sdk);
        _tracer = types.Find("OpenTelemetry.Trace.Tracer", Api);
        _provider = types.Find("OpenTelemetry.Trace.TracerProvider", Api);
        _resources = types.Find("OpenTelemetry.Resources.ResourceBuilderExtensions", Sdk);
        _span = types.Find("OpenTelemetry.Trace.TelemetrySpan", Api);
        _activityExtensions = types.Find("OpenTelemetry.Trace.ActivityExtensions", Api);
    }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public static IEnumerable<string> MethodNames
        => ["StartSpan", "StartActiveSpan", "StartRootSpan", "SetAttribute", "AddEvent", "SetStatus", "RecordException", "End", "Dispose", "AddSource", "Build", "GetTracer", "AddAttributes"];

    public static OpenTelemetryTracing? TryCreate(TypeLookup types)
        => types.Find("OpenTelemetry.Trace.TracerProviderBuilder", Api) is { } builder ? new OpenTelemetryTracing(builder, types) : null;

    /// <summary>What the method (a definition) does.</summary>
    public KnownMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return method.Name switch
        {
            "StartSpan" or "StartActiveSpan" or "StartRootSpan" when type.Is(_tracer) => new SpanStartMethod(TelemetrySpans.Instance, 0) { IsCurrent = method.Name == "StartActiveSpan" },
            "SetAttribute" when type.Is(_span) => new SpanCallMethod(TelemetrySpans.Instance, SpanStep.Tag) { Key = 0, Value = 1 },
            "AddEvent" when type.Is(_span) => new SpanCallMethod(TelemetrySpans.Instance, SpanStep.Event) { Key = 0 },
            "SetStatus" when type.Is(_span) => new SpanCallMethod(TelemetrySpans.Instance, SpanStep.Status) { Value = 0 },
            "RecordException" when type.Is(_span) => new SpanCallMethod(TelemetrySpans.Instance, SpanStep.Exception) { Value = 0 },
            "End" or "Dispose" when type.Is(_span) => new SpanCallMethod(TelemetrySpans.Instance, SpanStep.End),
            "RecordException" when type.Is(_activityExtensions) => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Exception) { Span = 0, Value = 1 },
            "SetStatus" when type.Is(_activityExtensions) => new SpanCallMethod(ActivitySpans.Instance, SpanStep.Status) { Span = 0, Value = 1 },
            "AddSource" when type.Is(_builder) || type.Is(_builderExtensions) => new WiringMethod(WiringStep.AddSource),
            "Build" when type.Is(_builderExtensions) || type.Is(_meterBuilderExtensions) => new ScopeMethod(ScopeKind.Provider),
            "AddAttributes" when type.Is(_resources) => ResourceMethod.Instance,
            "GetTracer" when MakesTracer(method) => TracerMethod.Instance,
            _ => null,
        };
    }

    /// <summary>Whether the method hands out tracers.</summary>
    public bool MakesTracer(IMethodSymbol method) => method.Name == "GetTracer" && method.ContainingType.Is(_provider);
}
