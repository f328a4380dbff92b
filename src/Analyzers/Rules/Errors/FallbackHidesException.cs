using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// An attempt fails, the code goes on with something else, and the cause is lost: a look-up, a probe, a setting, an exception that may be expected.
/// Going on is right; but what is caught is everything, also the fault that nobody thought of, and it looks like the expected one.
/// Bad: <c>try { return File.ReadAllText(path); } catch { return null; }</c>.
/// Good: <c>catch (FileNotFoundException) { return null; }</c>, or <c>catch (Exception ex) { _logger.LogDebug(ex, "No template"); return null; }</c>.
/// </summary>
internal sealed class FallbackHidesException : CatchPolicyRule
{
    private const string Title = "Fallback hides an exception";

    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS4011",
        Title,
        "'{0}' catches every exception here and goes on as if there were nothing: a fault that nobody expects looks like the expected one. Catch only the type you expect, or log it with the exception.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor DroppedElsewhere = Describe(
        "OBS4011",
        Title,
        "'{0}' hands every exception here to '{2}', which drops it, and goes on as if there were nothing: a fault that nobody expects looks like the expected one. "
            + "Catch only the type you expect, or log it with the exception.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Ignored = Describe(
        "OBS4011",
        Title,
        "'{0}' catches every exception here and goes on without looking at it: the cause of the failure is lost. Log it with the exception, report it, rethrow it, or catch only the type you expect.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor OneType = Describe(
        "OBS4011",
        Title,
        "'{0}' drops '{1}' here and goes on as if the work were done: nobody learns that it was not. Log it with the exception, or say in a comment why nobody needs to know.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, DroppedElsewhere, Ignored, OneType);

    public override CatchFault Fault => CatchFault.HiddenByFallback;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        DiagnosticDescriptor? verdict = block.Swallows switch
        {
            SwallowedFailure.Attempt => block.Handling.DroppedBy is null ? Dropped : DroppedElsewhere,
            SwallowedFailure.HandledAttempt when context.Get(ObservabilityOptions.SwallowReportPartial) => Ignored,
            SwallowedFailure.WorkOfOneType => OneType,
            _ => null,
        };
        if (verdict is null)
            return false;
        context.Report(verdict, block.HeadLocation, CatchIntent.NameOf(block), block.Operation.ExceptionType?.Name ?? "Exception", block.Handling.DroppedBy?.Name ?? "");
        return true;
    }
}
