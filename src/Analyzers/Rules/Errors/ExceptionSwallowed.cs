using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// Everything is caught and nothing is told: no log, no report, no rethrow.
/// The operation fails and the service looks healthy; whoever looks for the cause finds nothing.
/// Bad: <c>catch { return null; }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "LoadOrders failed"); return null; }</c>.
/// </summary>
internal sealed class ExceptionSwallowed : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS4001",
        "Exception is swallowed",
        "'{0}' catches every exception here and drops it: when it fails, no log, alert or error tracker will say so. Log it with the exception, report it, rethrow it, or catch only the type you expect.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Ignored = Describe(
        "OBS4001",
        "Exception is swallowed",
        "'{0}' catches every exception here and goes on without looking at it: the cause of the failure is lost. Log it with the exception, report it, rethrow it, or catch only the type you expect.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, Ignored);

    public override CatchFault Fault => CatchFault.Swallowed;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (!block.CatchesEverything || block.Handling.Outcome is not (CatchOutcome.Dropped or CatchOutcome.Ignored))
            return false;
        bool dropped = block.Handling.Outcome == CatchOutcome.Dropped;
        if ((!dropped && !context.Get(ObservabilityOptions.SwallowReportPartial)) || IsMeant(block, context))
            return false;
        context.Report(dropped ? Dropped : Ignored, block.HeadLocation, CatchIntent.NameOf(block));
        return true;
    }

    /// <summary>Whether nobody needs to be told: the code is a probe or clean-up, or its author says why. The reader of the code is not blind.</summary>
    public static bool IsMeant(CatchBlock block, in RuleContext context)
        => CatchIntent.IsBestEffort(block, context.Model)
            || (context.Get(ObservabilityOptions.SwallowAllowCommented) && CommentTrivia.Explains((CatchClauseSyntax)block.Operation.Syntax));
}
