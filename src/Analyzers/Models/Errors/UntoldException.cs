using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How much is lost where a catch block logs a failure without its exception.</summary>
internal enum UntoldException
{
    /// <summary>Nothing: the exception goes somewhere, or the event is no report of a failure.</summary>
    None,

    /// <summary>The cause.</summary>
    Lost,

    /// <summary>The details: who catches one type, or knows the cause, has told the reader most of it; at a terminal the reader knows what was asked.</summary>
    PartlyTold,
}

/// <summary>Judges what a catch block logs in place of its exception.</summary>
internal static class UntoldExceptions
{
    public static UntoldException Of(CatchBlock block, out LogCall? call)
    {
        call = block.Logs.Highest;
        if (call is not { Level: { } level } || block.Logs.Routes != ExceptionRoutes.None || block.CatchesCancellation || LogsAnotherOnPurpose(block) || level < LogLevel.Warning)
            return UntoldException.None;
        bool lost = block.CatchesAnyType && (block.Operation.Filter is null || level >= LogLevel.Error);
        return lost && !block.KnowsTheCause && !block.IsReadAtTheTerminal && !ExpectedFailure.IsToldBy(block) ? UntoldException.Lost : UntoldException.PartlyTold;
    }

    // One kept from before, or the one around this block; but who names the caught one and passes another has mixed them up.
    private static bool LogsAnotherOnPurpose(CatchBlock block)
        => block.Logs.WithException is { Exception: { } other }
            && (block.Exception is null || other is not (Microsoft.CodeAnalysis.Operations.ILocalReferenceOperation or Microsoft.CodeAnalysis.Operations.IParameterReferenceOperation));
}
