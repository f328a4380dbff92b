using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A background service, consumer or timer drops an exception and goes on.
/// Nobody waits for such code: it may fail each time for weeks, and the process looks healthy.
/// Bad: <c>while (…) { try { await Sync(); } catch (Exception) { await Task.Delay(1000); } }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "Sync failed"); … }</c>.
/// </summary>
internal sealed class WorkerSwallowsException : CatchPolicyRule
{
    private const string Title = "Worker swallows exceptions";

    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS4002",
        Title,
        "{0} and drops every exception here: it can fail each time for weeks while the process looks healthy, and no log says why. Log it with the exception, then go on.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor DroppedElsewhere = Describe(
        "OBS4002",
        Title,
        "{0} and hands every exception here to '{1}', which drops it: it can fail each time for weeks while the process looks healthy, and no log says why. Log it with the exception, then go on.",
        Area.Errors,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, DroppedElsewhere);

    public override CatchFault Fault => CatchFault.SwallowedByWorker;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (WorkerSilences.Of(block, context.Model.Errors) != WorkerSilence.Dropped
            || block.IsMeant
            || WorkerSilences.IsInnerStep(block, context.Model))
            return false;
        WorkerKind kind = WorkerCode.KindOf(block, context.Model, context.CancellationToken);
        if (kind == WorkerKind.None)
            return false;
        context.Report(block.Handling.DroppedBy is null ? Dropped : DroppedElsewhere, block.HeadLocation, kind.InWords(CatchIntent.NameOf(block)), block.Handling.DroppedBy?.Name ?? "");
        return true;
    }
}
