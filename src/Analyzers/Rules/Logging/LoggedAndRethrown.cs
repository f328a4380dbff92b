using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// An exception is logged and then thrown on.
/// Whoever catches it logs it again: one failure raises two alerts and is counted twice.
/// Bad: <c>catch (Exception ex) { _logger.LogError(ex, "Import failed"); throw; }</c>. Good: either of the two.
/// </summary>
internal sealed class LoggedAndRethrown : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor Twice = Describe(
        "OBS1104",
        "Exception is logged and rethrown",
        "'{0}' logs an exception that is thrown on right after: whoever catches it logs it again, so one failure raises two alerts. Log it and handle it, or throw it on without logging.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Twice);

    public override CatchFault Fault => CatchFault.LoggedAndRethrown;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        // A filter, or a property for the events that follow, says that the log call is there for a reason of its own;
        // text of the exception beside it is a fault of its own.
        if (block.Operation.Filter is not null || !block.Logs.Takes(ExceptionRoutes.Rethrown) || block.Logs.Takes(ExceptionRoutes.LogText | ExceptionRoutes.LogArgument) || block.Logs.AddsContext)
            return false;
        if (Rethrow.LoggedBefore(block) is not { } call)
            return false;
        context.Report(Twice, call.Operation.Syntax.GetLocation(), call.MethodName);
        return true;
    }
}
