using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// Work fails, everything is caught, and nothing is told: no log, no report, no rethrow.
/// What somebody relies on was not done, and the service looks healthy; whoever looks for the cause finds nothing.
/// Bad: <c>try { await orders.SaveAsync(order); } catch { }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "The order was not saved"); }</c>.
/// </summary>
internal sealed class ExceptionSwallowed : CatchPolicyRule
{
    private const string Title = "Exception is swallowed";

    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS4001",
        Title,
        "'{0}' catches every exception here and drops it: when it fails, no log, alert or error tracker will say so. Log it with the exception, report it, rethrow it, or catch only the type you expect.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor DroppedElsewhere = Describe(
        "OBS4001",
        Title,
        "'{0}' hands every exception here to '{1}', which drops it: when it fails, no log, alert or error tracker will say so. "
            + "Log it with the exception, report it, rethrow it, or have '{1}' do so.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Answered = Describe(
        "OBS4001",
        Title,
        "'{0}' answers every exception here with a server error and drops it: the caller sees that it failed, and no log, alert or error tracker says why. Log it with the exception before you answer.",
        Area.Errors,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, DroppedElsewhere, Answered);

    public override CatchFault Fault => CatchFault.Swallowed;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (block.Swallows != SwallowedFailure.Work)
            return false;
        DiagnosticDescriptor verdict = block.Handling switch
        {
            { Outcome: CatchOutcome.Answered } => Answered,
            { DroppedBy: not null } => DroppedElsewhere,
            _ => Dropped,
        };
        context.Report(verdict, block.HeadLocation, CatchIntent.NameOf(block), block.Handling.DroppedBy?.Name ?? "");
        return true;
    }
}
