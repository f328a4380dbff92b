using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A tag's value is serialised for every span, also for those that nobody keeps.
/// A span that is not sampled may be there all the same, to carry the trace on: what is set on it is thrown away.
/// Bad: <c>activity?.SetTag("basket", JsonSerializer.Serialize(basket))</c>.
/// Good: the same in <c>if (activity?.IsAllDataRequested == true)</c>.
/// </summary>
internal sealed class CostlyTagValue : Rule, IJudges<SpanCall>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3009",
        "Costly tag value",
        "'{0}' makes the value of a tag also for spans that are not sampled, whose tags nobody gets: the work is done for nothing. Ask IsAllDataRequested first.",
        Area.Tracing,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(SpanCall call, in RuleContext context)
    {
        if (call.Step != SpanStep.Tag || !call.Library.TellsIfRecorded || call.Value is not { } value || CostlyTag.WorkIn(value) is not { } work || RecordedGuards.AreNear(call.Operation))
            return;
        context.Report(Fault, value.Syntax.GetLocation(), work);
    }
}
