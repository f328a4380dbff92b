using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A background service, consumer or timer does something about its failures, or drops those of one type, and no log has the cause.
/// That it fails can be seen, or could be expected; why it fails, each time for weeks, nobody can find out.
/// Bad: <c>while (…) { try { await Sync(); } catch (Exception) { _failures.Add(1); } }</c>.
/// Good: <c>catch (Exception ex) { _failures.Add(1); _logger.LogError(ex, "Sync failed"); }</c>.
/// </summary>
internal sealed class WorkerHidesCause : CatchPolicyRule
{
    private const string Title = "Worker hides why it fails";

    private static readonly DiagnosticDescriptor OneType = Describe(
        "OBS4012",
        Title,
        "{0} and drops '{1}' here: nobody waits for it, so when it fails each time no log says so. Log it with the exception, then go on.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Counted = Describe(
        "OBS4012",
        Title,
        "{0} and only counts its failures here: the number says how many, and nothing says why. Log the exception too.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor WithoutCause = Describe(
        "OBS4012",
        Title,
        "{0} and does something about its failures here without looking at the exception: that it fails may be seen, why it fails no log says. Log the exception too.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(OneType, Counted, WithoutCause);

    public override CatchFault Fault => CatchFault.CauseHiddenByWorker;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        DiagnosticDescriptor? verdict = WorkerSilences.Of(block, context.Model.Errors) switch
        {
            WorkerSilence.OneType => OneType,
            WorkerSilence.Counted => Counted,
            WorkerSilence.WithoutCause => WithoutCause,
            _ => null,
        };
        if (verdict is null || block.IsMeant || WorkerSilences.IsInnerStep(block, context.Model))
            return false;
        WorkerKind kind = WorkerCode.KindOf(block, context.Model, context.CancellationToken);
        if (kind == WorkerKind.None)
            return false;
        context.Report(verdict, block.HeadLocation, kind.InWords(CatchIntent.NameOf(block)), block.Operation.ExceptionType?.Name ?? "Exception");
        return true;
    }
}
