using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How much is lost where a catch block logs a failure without its exception.</summary>
internal enum UntoldException
{
    /// <summary>Nothing: the exception goes somewhere, or the event is no report of a failure.</summary>
    None,

    /// <summary>The cause.</summary>
    Lost,

    /// <summary>
    /// The details: who catches one type, knows the cause, or says in a comment why it is no more than that has told the reader most of it; at a
    /// terminal the reader knows what was asked.
    /// </summary>
    PartlyTold,
}

/// <summary>Judges what a catch block logs in place of its exception.</summary>
internal static class UntoldExceptions
{
    public static UntoldException Of(CatchBlock block, TelemetryModel model, out LogCall? call)
    {
        call = block.Logs.Highest;
        if (call is not { Level: { } level } || block.Logs.Routes != ExceptionRoutes.None || block.CatchesCancellation || LogsAnotherOnPurpose(block) || level < LogLevel.Warning)
            return UntoldException.None;
        bool lost = block.CatchesAnyType && (block.Operation.Filter is null || level >= LogLevel.Error);
        return lost && !IsExpected(block, call, level, model) ? UntoldException.Lost : UntoldException.PartlyTold;
    }

    private static bool IsExpected(CatchBlock block, LogCall call, LogLevel level, TelemetryModel model)
        => block.KnowsTheCause
            || block.IsReadAtTheTerminal
            || ExpectedFailure.IsToldBy(block)
            || block.ExplainsBefore(call.Operation)
            || (level == LogLevel.Warning && CatchIntent.AnswersAQuestion(block))
            || CatchIntent.IsOfTests(block, model)
            || OnlyLogs(block, model)
            || TellsTheSameOfAnAnswer(block, call, model);

    // if (!answer.IsSuccess) logger.LogWarning("{Server} is not available", server): the try itself tells the same of an answer.
    private static bool TellsTheSameOfAnAnswer(CatchBlock block, LogCall told, TelemetryModel model)
    {
        if (block.Try is not { Body: { } body } || told.TemplateArgument?.Value.ConstantValue is not { HasValue: true, Value: string template })
            return false;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IInvocationOperation call && model.Find(call.TargetMethod) is LogMethod method
                && LogCall.TryCreate(call, method)?.TemplateArgument?.Value.ConstantValue is { HasValue: true, Value: string other } && other == template)
                return true;
        }

        return false;
    }

    // What fails is the log, of which the block tells what can be told.
    private static bool OnlyLogs(CatchBlock block, TelemetryModel model)
    {
        if (block.Try is not { Body.Operations: { IsEmpty: false } statements })
            return false;
        foreach (IOperation statement in statements)
        {
            if (statement is not IExpressionStatementOperation { Operation: IInvocationOperation call } || model.Find(call.TargetMethod) is not LogMethod)
                return false;
        }

        return true;
    }

    // One kept from before, or the one around this block; but who names the caught one and passes another has mixed them up.
    private static bool LogsAnotherOnPurpose(CatchBlock block)
        => block.Logs.WithException is { Exception: { } other }
            && (block.Exception is null || other is not (ILocalReferenceOperation or IParameterReferenceOperation));
}
