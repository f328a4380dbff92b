using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Spans, what is done with them, the sources that they come from, resources, and whatever telemetry lasts until it is disposed.</summary>
internal sealed class TracingHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<TelemetryScope> _scopes = rules.For<TelemetryScope>();
    private readonly Judges<SpanStart> _starts = rules.For<SpanStart>();
    private readonly Judges<SpanCall> _calls = rules.For<SpanCall>();
    private readonly Judges<ResourceCall> _resources = rules.For<ResourceCall>();
    private readonly Judges<SourceCreation> _sources = rules.For<SourceCreation>();

    // Scopes are of all areas: log scopes and timers end as spans do.
    public override bool WantsCalls
        => (model.Tracing.IsReferenced && !(_starts.IsEmpty && _calls.IsEmpty && _resources.IsEmpty && _sources.IsEmpty))
            || (!_scopes.IsEmpty && (model.Tracing.IsReferenced || model.Logging.IsReferenced || model.Metrics.IsReferenced));

    public override bool WantsCreations => model.Tracing.IsReferenced && !_sources.IsEmpty;

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        if (!_scopes.IsEmpty && TelemetryScope.TryCreate(call, known) is { } scope)
            _scopes.Check(scope, context);
        switch (known)
        {
            case SpanStartMethod method:
                _starts.Check(new SpanStart(call, method), context);
                break;
            case SpanCallMethod method:
                _calls.Check(new SpanCall(call, method), context);
                break;
            case ResourceMethod:
                _resources.Check(new ResourceCall(call), context);
                break;
            case TracerMethod when !_sources.IsEmpty:
                _sources.Check(SourceCreation.Of(call), context);
                break;
        }
    }

    public override void OnCreation(IObjectCreationOperation creation, OperationAnalysisContext context)
    {
        if (model.Tracing.MayMean(creation.Type))
            _sources.Check(SourceCreation.Of(creation), new RuleContext(model, context));
    }
}
