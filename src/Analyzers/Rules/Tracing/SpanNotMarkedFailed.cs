using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// What is wrong, in one sentence.
/// Why it hurts, in one sentence.
/// Bad: <c>…</c>. Good: <c>…</c>.
/// </summary>
internal sealed class SpanNotMarkedFailed : CatchRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3004",
        "Span not marked failed",
        "'{0}' is wrong: this is why it hurts. This is what to write instead.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override void Check(CatchBlock block, in RuleContext context)
    {
        // Guards first, the decision last.
    }
}
