using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// Everything is caught, and the only trace of it is an event at Information or lower.
/// Alerts and error trackers look at errors: the failure is on record, and nobody will ever see it.
/// Bad: <c>catch (Exception ex) { _logger.LogInformation(ex, "Import failed"); }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "Import failed"); }</c>.
/// </summary>
internal sealed class ExceptionBelowWarning : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor TooLow = Describe(
        "OBS1106",
        "Exception is logged below Warning",
        "'{0}' is the only trace of every exception that is caught here: alerts and error trackers look at errors, so nobody will notice the failure. Log it as an error, or catch only the type that you expect.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(TooLow);

    public override CatchFault Fault => CatchFault.BelowWarning;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        // The exception goes to the log and nowhere else.
        if (!block.CatchesEverything || TraceOf(block.Logs) is not { } call)
            return false;
        if (!AllAreLow(block.Logs) || IsMeant(block, context))
            return false;
        context.Report(TooLow, call.Operation.Syntax.GetLocation(), call.MethodName);
        return true;
    }

    // As a text it is a matter of OBS1109 from Information on.
    private static LogCall? TraceOf(CatchLogs logs) => logs.Routes switch
    {
        ExceptionRoutes.LogSlot => logs.WithException,
        ExceptionRoutes.LogText when logs.Highest is { Level: < LogLevel.Information } call => call,
        _ => null,
    };

    private static bool IsMeant(CatchBlock block, in RuleContext context)
        => CommentTrivia.Explains((CatchClauseSyntax)block.Operation.Syntax)
            || CatchIntent.RecordsFailure(block, context.Model)
            || CatchIntent.IsBestEffort(block, context.Model)
            || CatchIntent.FailsLater(block, context.Model);

    private static bool AllAreLow(CatchLogs logs)
    {
        foreach (LogCall call in logs.Calls)
        {
            if (call.Level is not <= LogLevel.Information)
                return false;
        }

        return true;
    }
}
