using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// The project has an error tracker, and what a catch block logs does not reach it.
/// Whoever is on duty looks at the tracker: of this failure there is a line in a log, and no issue, no alert, no count.
/// Bad: <c>catch (Exception ex) { _logger.LogWarning(ex, "Sync failed"); }</c> with Sentry, which takes errors and above.
/// Good: <c>catch (Exception ex) { SentrySdk.CaptureException(ex); … }</c>.
/// </summary>
internal sealed class NeverReportedToTracker : CatchPolicyRule
{
    private const string Title = "Handled error never reaches the error tracker";

    private static readonly DiagnosticDescriptor TooLow = Describe(
        "OBS4008",
        Title,
        "'{0}' is the only trace of every exception that is caught here, and {1} takes logged errors and above: no issue will be opened for it. Log it as an error, or give it to {1} as well.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Unconnected = Describe(
        "OBS4008",
        Title,
        "'{0}' is the only trace of every exception that is caught here, and nothing in this project hands logs to {1}: no issue will be opened for it. Give the exception to {1} as well, or add its logging integration.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(TooLow, Unconnected);

    public override CatchFault Fault => CatchFault.NeverReported;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (context.Model.Errors.Reach is not { Tracker: { } tracker } reach
            || !block.CatchesEverything
            || block.Logs.Routes != ExceptionRoutes.LogSlot
            || block.Logs.Highest is not { Level: { } level } call
            || level >= reach.CapturesFrom
            || level < LogLevel.Warning
            || IsMeant(block, context)
            || reach.IsMoved(context.CancellationToken))
            return false;
        context.Report(reach.CapturesFrom is null ? Unconnected : TooLow, call.Operation.Syntax.GetLocation(), call.MethodName, tracker);
        return true;
    }

    private static bool IsMeant(CatchBlock block, in RuleContext context)
        => block.AsksForCancellation
            || CommentTrivia.Explains((CatchClauseSyntax)block.Operation.Syntax)
            || CatchIntent.RecordsFailure(block, context.Model)
            || CatchIntent.IsBestEffort(block, context.Model)
            || CatchIntent.FailsLater(block, context.Model);
}
