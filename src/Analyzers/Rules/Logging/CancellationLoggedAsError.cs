using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// Work that was cancelled on purpose is logged as an error.
/// Each shutdown and each aborted request raises an alert for nothing, until nobody looks at alerts.
/// Bad: <c>catch (OperationCanceledException ex) { _logger.LogError(ex, "Import failed"); }</c>.
/// Good: <c>catch (OperationCanceledException) { _logger.LogInformation("Import cancelled"); }</c>.
/// </summary>
internal sealed class CancellationLoggedAsError : CatchPolicyRule
{
    private const string Title = "Expected cancellation is logged as an error";

    private static readonly DiagnosticDescriptor Cancellation = Describe(
        "OBS1105",
        Title,
        "'{0}' reports a cancellation as an error: each shutdown and each aborted request raises a false alarm. Log it at Information or lower, or not at all.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor AmongFailures = Describe(
        "OBS1105",
        Title,
        "'{0}' reports a cancellation of '{1}' as an error like any other: each shutdown or aborted request raises a false alarm. Catch OperationCanceledException before it.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Cancellation, AmongFailures);

    public override CatchFault Fault => CatchFault.CancellationAsError;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (CancelledWork.AlarmOf(block) is not { } alarm)
            return false;
        if (block.CatchesCancellation)
        {
            if (CancelledWork.MayBeTimeout(block, context.Model.Errors))
                return false;
            context.Report(Cancellation, alarm.Syntax.GetLocation(), alarm.TargetMethod.Name);
            return true;
        }

        if (CancelledWork.TokenOf(block, context.Model, context.CancellationToken) is not { } token)
            return false;
        context.Report(AmongFailures, alarm.Syntax.GetLocation(), alarm.TargetMethod.Name, token.Name);
        return true;
    }
}
