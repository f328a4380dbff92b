using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call stands under a check of another level than its own.
/// Where the check is the more verbose one, the event is lost as soon as that level is off; where it is not, the check saves nothing.
/// Bad: <c>if (logger.IsEnabled(LogLevel.Debug)) logger.LogInformation("Order {OrderId} placed", order.Id);</c>.
/// Good: <c>if (logger.IsEnabled(LogLevel.Information)) logger.LogInformation("Order {OrderId} placed", order.Id);</c>.
/// </summary>
internal sealed class GuardLevelMismatch : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Lost = Describe(
        "OBS1107",
        "Level check and log call disagree",
        "The check of {0} hides '{1}': where {2} is on and {0} is off, as most systems run in production, this event is never written. Check for {2}.",
        Area.Logging,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Useless = Describe(
        "OBS1107",
        "Level check and log call disagree",
        "The check of {0} lets '{1}' through where {2} is off, so it saves none of its cost. Check for {2}.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Lost, Useless);

    public void Check(LogCall call, in RuleContext context)
    {
        if (GuardMismatch.TryCreate(call, context.Model) is not { } mismatch)
            return;
        context.Report(
            mismatch.LosesEvents ? Lost : Useless,
            call.NameSyntax.GetLocation(),
            call.Library.NameOf(mismatch.Guard.Level),
            call.MethodName,
            call.Library.NameOf(mismatch.Level));
    }
}
