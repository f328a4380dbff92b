using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// What is wrong, in one sentence.
/// Why it hurts, in one sentence.
/// Bad: <c>…</c>. Good: <c>…</c>.
/// </summary>
internal sealed class TooManyLogCalls : LogCallRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1016",
        "Too many log calls",
        "'{0}' is wrong: this is why it hurts. This is what to write instead.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override void Check(LogCall call, in RuleContext context)
    {
        // Guards first, the decision last.
    }
}
