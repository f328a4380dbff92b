using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How little a catch block of code that nobody waits for says of what it catches.</summary>
internal enum WorkerSilence
{
    /// <summary>Somebody is told, or nothing failed.</summary>
    None,

    /// <summary>Everything is dropped: the block is empty, leaves, waits or puts something back.</summary>
    Dropped,

    /// <summary>Exceptions of one type are dropped.</summary>
    OneType,

    /// <summary>The failures are counted, and that is all.</summary>
    Counted,

    /// <summary>The block calls something that may tell of the failure, and that does not get the exception.</summary>
    WithoutCause,
}

/// <summary>Reads the catch blocks of workers: one recognition for the rules that judge them.</summary>
internal static class WorkerSilences
{
    /// <summary>What the block keeps to itself, wherever it stands.</summary>
    public static WorkerSilence Of(CatchBlock block, ErrorModel errors) => block.Handling.Outcome switch
    {
        // One type may be expected; then what the block does besides is the answer to it.
        CatchOutcome.Dropped when block.CatchesOneFailure(errors) => WorkerSilence.OneType,
        CatchOutcome.Dropped when block.CatchesEverything => WorkerSilence.Dropped,
        CatchOutcome.Ignored when block.CatchesEverything => block.Handling.CallsSomething ? WorkerSilence.WithoutCause : WorkerSilence.Dropped,
        CatchOutcome.Counted when block.CatchesEverything => WorkerSilence.Counted,
        _ => WorkerSilence.None,
    };

    /// <summary>Whether the try is a step of work that fails as a whole, and somebody is told of that: another try stands around it and passes failures on.</summary>
    public static bool IsInnerStep(CatchBlock block, TelemetryModel model)
    {
        if (block.Try is not { } inner || block.OuterMember is not { } member)
            return false;
        IOperation child = inner;
        for (IOperation? current = inner.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is ITryOperation outer && ReferenceEquals(outer.Body, child) && PassesOn(outer, member, model))
                return true;
        }

        return false;
    }

    private static bool PassesOn(ITryOperation attempt, IMethodSymbol member, TelemetryModel model)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            if (new CatchBlock(clause, member, model) is { CatchesEverything: true, Handling.Outcome: CatchOutcome.PassedOn })
                return true;
        }

        return false;
    }

    /// <summary>The worker, as a subject: "'Run' runs in the background".</summary>
    public static string InWords(this WorkerKind kind, string member) => kind switch
    {
        WorkerKind.Loop => $"'{member}' runs in the background",
        WorkerKind.Consumer => $"'{member}' runs for each message or job",
        _ => $"'{member}' runs for each tick of a timer",
    };
}
