using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How grave it is that a log call gets the text of an exception.</summary>
internal enum ToldAsText
{
    /// <summary>It does not, or the exception is logged beside it.</summary>
    None,

    /// <summary>The exception itself is lost.</summary>
    Lost,

    /// <summary>So it is here, where it matters less: nobody is alerted below Warning, what is expected may be told in short, who runs a
    /// program at a terminal knows what was asked, what is thrown on or tried again will be told of again, and of an exception that the
    /// code was given and did not catch (a callback's, a parameter) a warning may mean to say no more than why, as may any level where the
    /// exception itself goes on to somebody else.</summary>
    Minor,

    /// <summary>The call has the exception as well, and says the same twice.</summary>
    Repeated,
}

/// <summary>Judges texts of exceptions in log calls.</summary>
internal static class ToldAsTexts
{
    public static ToldAsText Of(LogCall call, ISymbol? member, TelemetryModel model, out ExceptionText? told)
    {
        told = null;
        if (call.Shape != LogShape.Event || call.Level is not { } level || level < LogLevel.Information || LoggedText.Of(call, model.Errors) is not { } text)
            return ToldAsText.None;
        CatchBlock? block = member is not null ? CatchBlock.Around(call.Operation, member, model) : null;

        // Of a cancellation nobody needs more than a word.
        if (block is { CatchesCancellation: true })
            return ToldAsText.None;
        if (call.Exception is { } passed)
        {
            told = text.RepetitionOf(passed);
            return told is null ? ToldAsText.None : ToldAsText.Repeated;
        }

        if (text.IsBesideException || block?.Logs.Takes(ExceptionRoutes.LogSlot | ExceptionRoutes.LogArgument) == true)
            return ToldAsText.None;
        told = text.Told;
        bool isMinor = IsMinor(level, block)
            || model.Project.Kind == ProjectKind.Console
            || (block is null ? told.IsMessage && (level == LogLevel.Warning || GivenExceptions.GoOn(told.Subject, model)) : IsExpected(level, block, call, model))
            || RetryNotice.Holds(call.Operation)
            || (call.Operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && CommentTrivia.LeavesTheExceptionOut(statement));
        return isMinor ? ToldAsText.Minor : ToldAsText.Lost;
    }

    // The caller gets the exception as a result; or the author says why a warning is enough: in a comment, or by a member that asks a question.
    private static bool IsExpected(LogLevel level, CatchBlock block, LogCall call, TelemetryModel model)
        => GivenExceptions.AreReturned(block, model.Errors) || (level == LogLevel.Warning && (block.ExplainsBefore(call.Operation) || CatchIntent.AnswersAQuestion(block)));

    private static bool IsMinor(LogLevel level, CatchBlock? block)
    {
        if (level < LogLevel.Warning)
            return true;
        if (block is null)
            return false;
        return block.Logs.Takes(ExceptionRoutes.Rethrown) || !block.CatchesAnyType || block.KnowsTheCause || (!block.CatchesEverything && level == LogLevel.Warning) || ExpectedFailure.IsToldBy(block);
    }
}
