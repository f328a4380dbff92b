using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A catch block throws a new exception without the caught one as its cause.
/// Whoever logs the new one sees this line and no more: type and stack trace of what failed are gone.
/// Bad: <c>catch (Exception ex) { throw new ImportException("Import failed: " + ex.Message); }</c>.
/// Good: <c>catch (Exception ex) { throw new ImportException("Import failed", ex); }</c>.
/// </summary>
internal sealed class InnerExceptionLost : CatchPolicyRule
{
    private static readonly DiagnosticDescriptor Lost = Describe(
        "OBS4007",
        "Original exception is lost when rethrowing",
        "'{0}' is thrown without the exception that is caught here: whoever logs it sees this line, and the type and stack trace of what failed are lost. Pass {1} as its inner exception.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Lost);

    public override CatchFault Fault => CatchFault.CauseLost;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (LostCause.In(block, context.Model.Errors) is not { } lost
            || (block.KnowsTheCause && !(lost.HasText && block.CatchesEverything))
            || (block.CatchesCancellation && (!lost.HasText || lost.IsEnd(context.Model.Errors)))
            || (!block.CatchesEverything && !lost.HasText && !block.CatchesFailureOfOthers)
            || lost.IsTimeOutOf(block.Try, context.Model.Errors)
            || IsTold(block, context))
            return false;
        context.Report(Lost, lost.Thrown.Syntax.GetLocation(), lost.Thrown.Type?.Name ?? "", block.Exception is { } variable ? $"'{variable.Name}'" : "it");
        return true;
    }

    // Somebody has it already: a log, a tracker, or a place that keeps it.
    private static bool IsTold(CatchBlock block, in RuleContext context)
    {
        if (block.Logs.Takes(~(ExceptionRoutes.Rethrown | ExceptionRoutes.TextKept)) || block.AsksForCancellation)
            return true;
        foreach (IInvocationOperation call in block.Steps.Calls)
        {
            if (context.Model.Errors.IsReport(call))
                return true;
        }

        return false;
    }
}
