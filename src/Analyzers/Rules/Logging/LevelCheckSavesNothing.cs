using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call stands under a check of a graver level than its own.
/// The check lets it through where its level is off, and so saves none of the cost that it is there for.
/// Bad: <c>if (logger.IsEnabled(LogLevel.Information)) logger.LogDebug("Basket {Basket}", Describe(basket));</c>.
/// Good: <c>if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Basket {Basket}", Describe(basket));</c>.
/// </summary>
internal sealed class LevelCheckSavesNothing : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Useless = Describe(
        "OBS1304",
        "Level check saves nothing",
        "The check of {0} lets '{1}' through where {2} is off, so it saves none of its cost. Check for {2}.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Useless);

    public void Check(LogCall call, in RuleContext context)
    {
        if (GuardMismatch.TryCreate(call, context.Model) is { LosesEvents: false } mismatch)
            context.Report(Useless, call.NameSyntax.GetLocation(), call.Library.NameOf(mismatch.Guard.Level), call.MethodName, call.Library.NameOf(mismatch.Level));
    }
}
