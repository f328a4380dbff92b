using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// What is wrong, in one sentence.
/// Why it hurts, in one sentence.
/// Bad: <c>…</c>. Good: <c>…</c>.
/// </summary>
internal sealed class LogInTightLoop : LogCallRule
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1303",
        "Log in tight loop",
        "'{0}' is wrong: this is why it hurts. This is what to write instead.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override void Check(LogCall call, in RuleContext context)
    {
        // Guards first, the decision last.
    }
}
