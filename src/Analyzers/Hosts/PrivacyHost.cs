using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Every value that a call of any library sends away.</summary>
internal sealed class PrivacyHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly RecordedValues _values = new(rules);

    public override bool WantsCalls
        => _values.AreJudged && (model.Logging.IsReferenced || model.Metrics.IsReferenced || model.Tracing.IsReferenced || model.Privacy.HasTrackers);

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        if (RecordedArguments.SinkOf(known) is not { } sink)
            return;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && RecordedArguments.IsSent(known, parameter))
                _values.Check(sink, argument.Value, call, RecordedArguments.IsGenerated(known) ? parameter.OriginalDefinition : null, context);
        }
    }
}
