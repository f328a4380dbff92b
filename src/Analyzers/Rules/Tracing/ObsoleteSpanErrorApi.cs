using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// What is wrong, in one sentence.
/// Why it hurts, in one sentence.
/// Bad: <c>…</c>. Good: <c>…</c>.
/// </summary>
internal sealed class ObsoleteSpanErrorApi : SpanCallRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3005",
        "Obsolete span error api",
        "'{0}' is wrong: this is why it hurts. This is what to write instead.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override void Check(in SpanCall call, in RuleContext context)
    {
        // Guards first, the decision last.
    }
}
