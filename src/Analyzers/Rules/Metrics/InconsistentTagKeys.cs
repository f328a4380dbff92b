using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// What is wrong, in one sentence.
/// Why it hurts, in one sentence.
/// Bad: <c>…</c>. Good: <c>…</c>.
/// </summary>
internal sealed class InconsistentTagKeys : InstrumentRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2203",
        "Inconsistent tag keys",
        "'{0}' is wrong: this is why it hurts. This is what to write instead.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override void Check(HeldInstrument instrument, in RuleContext context)
    {
        // Guards first, the decision last.
    }
}
