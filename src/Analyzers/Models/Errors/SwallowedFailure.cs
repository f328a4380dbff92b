using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What fails without a trace where a catch block says nothing of it.</summary>
internal enum SwallowedFailure
{
    /// <summary>Nothing: somebody is told, or nobody needs to be.</summary>
    None,

    /// <summary>Work with an effect, or a result from outside of the process that others rely on.</summary>
    Work,

    /// <summary>An attempt: the code has something else to go on with, and the cause of the failure is lost.</summary>
    Attempt,

    /// <summary>The same, where the block does something about the failure.</summary>
    HandledAttempt,

    /// <summary>Work with an effect, where exceptions of one type are dropped, which may be expected; or what was fetched from others, who failed.</summary>
    WorkOfOneType,
}

/// <summary>Reads catch blocks that keep what they catch to themselves: one recognition for the rules that judge them.</summary>
internal static class SwallowedFailures
{
    public static SwallowedFailure Of(CatchBlock block, TelemetryModel model)
    {
        SwallowedFailure kind = KindOf(block, model);
        if (kind == SwallowedFailure.None || !block.IsMeant)
            return kind;

        // What the author has told of once, or means to, is no failure that nobody needs to know of.
        var clause = (CatchClauseSyntax)block.Operation.Syntax;
        bool isMissed = block.CatchesEverything && (CommentTrivia.Promises(clause) || CommentTrivia.HidesALog(clause)) && !CommentTrivia.Explains(clause);
        return isMissed ? SwallowedFailure.Attempt : SwallowedFailure.None;
    }

    /// <summary>Whether nobody needs to be told: the code is a probe or clean-up, or its author says why. The reader of the code is not blind.</summary>
    public static bool IsMeant(CatchBlock block, TelemetryModel model)
        => CatchIntent.IsBestEffort(block, model)
            || CatchAftermath.Tells(block, model)
            || (ObservabilityOptions.SwallowAllowCommented.For(block.Operation.Syntax.SyntaxTree, model.Project.Options) && CommentTrivia.Explains((CatchClauseSyntax)block.Operation.Syntax));

    private static SwallowedFailure KindOf(CatchBlock block, TelemetryModel model)
    {
        CatchOutcome outcome = block.Handling.Outcome;
        if (!block.CatchesEverything)
        {
            return outcome == CatchOutcome.Dropped && block.Operation.Handler.Operations.IsEmpty && block.CatchesOneFailure(model.Errors) && IsMissed(block, model)
                ? SwallowedFailure.WorkOfOneType
                : SwallowedFailure.None;
        }

        return outcome switch
        {
            CatchOutcome.Answered => HealthQuestion.IsAnsweredBy(block) ? SwallowedFailure.HandledAttempt : SwallowedFailure.Work,
            CatchOutcome.Dropped => !CatchIntent.IsAttempt(block) && IsWork(block, new WorkAttempt(model, block.Member)) ? SwallowedFailure.Work : SwallowedFailure.Attempt,
            CatchOutcome.Ignored => SwallowedFailure.HandledAttempt,
            _ => SwallowedFailure.None,
        };
    }

    // What was to be fetched, and the other side failed: that is as little expected as a send that did not arrive.
    private static bool IsMissed(CatchBlock block, TelemetryModel model)
    {
        var attempt = new WorkAttempt(model, block.Member);
        return attempt.HasEffect(block.Try) || (block.CatchesFailureOfOthers && !block.IsReadAtTheTerminal && attempt.IsWork(block.Try));
    }

    // Who runs a program at a terminal sees that it goes on without what it could not fetch.
    private static bool IsWork(CatchBlock block, WorkAttempt attempt) => block.IsReadAtTheTerminal ? attempt.HasEffect(block.Try) : attempt.IsWork(block.Try);
}
