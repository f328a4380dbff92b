using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A background service, consumer or timer drops an exception and goes on.
/// Nobody waits for such code: it may fail each time for weeks, and the process looks healthy.
/// Bad: <c>while (…) { try { await Sync(); } catch (Exception) { await Task.Delay(1000); } }</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "Sync failed"); … }</c>.
/// </summary>
internal sealed class WorkerSwallowsException : CatchPolicyRule, IJudges<SettingAssignment>
{
    private const string Title = "Worker swallows exceptions";

    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS4002",
        Title,
        "{0} and drops every exception here: it can fail each time for weeks while the process looks healthy, and no log says why. Log it with the exception, then go on.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor OneType = Describe(
        "OBS4002",
        Title,
        "{0} and drops '{1}' here: nobody waits for it, so when it fails each time no log says so. Log it with the exception, then go on.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Counted = Describe(
        "OBS4002",
        Title,
        "{0} and only counts its failures here: the metric says how many, and nothing says why. Log the exception too.",
        Area.Errors,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor GoesOn = Describe(
        "OBS4002",
        Title,
        "With 'Ignore' a background service that throws ends, and the process goes on without it and looks healthy. Let the host stop, which is the default, so that it is started again.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, OneType, Counted, GoesOn);

    public override CatchFault Fault => CatchFault.SwallowedByWorker;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (Verdict(block, context) is not { } verdict || ExceptionSwallowed.IsMeant(block, context))
            return false;
        WorkerKind kind = WorkerCode.KindOf(block, context.Model, context.CancellationToken);
        if (kind == WorkerKind.None)
            return false;
        context.Report(verdict, block.HeadLocation, Subject(kind, CatchIntent.NameOf(block)), block.Operation.ExceptionType?.Name ?? "Exception");
        return true;
    }

    public void Check(SettingAssignment assignment, in RuleContext context)
    {
        if (assignment.Setting == Setting.WorkerFailure && assignment.Value is IFieldReferenceOperation { Field.Name: "Ignore" })
            context.Report(GoesOn, assignment.Value.Syntax.GetLocation());
    }

    // One type may be expected; then what the block does besides is the answer to it.
    private static DiagnosticDescriptor? Verdict(CatchBlock block, in RuleContext context) => block.Handling.Outcome switch
    {
        CatchOutcome.Dropped when block.CatchesOneFailure(context.Model.Errors) => OneType,
        CatchOutcome.Dropped or CatchOutcome.Ignored when block.CatchesEverything => Dropped,
        CatchOutcome.Counted when block.CatchesEverything => Counted,
        _ => null,
    };

    private static string Subject(WorkerKind kind, string member) => kind switch
    {
        WorkerKind.Loop => $"'{member}' runs in the background",
        WorkerKind.Consumer => $"'{member}' runs for each message or job",
        _ => $"'{member}' runs for each tick of a timer",
    };
}
