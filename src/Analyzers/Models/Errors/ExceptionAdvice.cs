using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What to do with an exception that a log call lacks, in words.</summary>
internal static class ExceptionAdvice
{
    /// <summary>"Pass 'ex' to 'LogError'"; a method of the user's own that takes none must get a parameter for it first.</summary>
    public static string Pass(LogCall call, string exception)
        => call.TakesException
            ? $"Pass {exception} to '{call.NameWithException}'"
            : $"Give '{call.MethodName}' a parameter of type Exception and pass {exception}";

    /// <summary>The same where the exception's text is passed already.</summary>
    public static string PassItself(LogCall call, string exception)
        => call.TakesException
            ? $"Pass '{exception}' itself to '{call.NameWithException}', in the parameter that it has for exceptions"
            : $"Give '{call.MethodName}' a parameter of type Exception and pass '{exception}' itself";
}
