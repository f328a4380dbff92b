using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A log call stands under a check of a more verbose level than its own.
/// The check is the more verbose one: the event is lost as soon as that level is off.
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

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Lost);

    public void Check(LogCall call, in RuleContext context)
    {
        if (GuardMismatch.TryCreate(call, context.Model) is { LosesEvents: true } mismatch)
            context.Report(Lost, call.NameSyntax.GetLocation(), call.Library.NameOf(mismatch.Guard.Level), call.MethodName, call.Library.NameOf(mismatch.Level));
    }
}
