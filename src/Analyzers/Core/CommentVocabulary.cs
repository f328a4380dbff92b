namespace Observability.Analyzers.Core;

/// <summary>The words by which comments in catch blocks say what their author thought.</summary>
/// <remarks>Source: catch blocks of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class CommentVocabulary
{
    /// <summary>Somebody has decided that a failure does not matter.</summary>
    public static WordSet Decisions { get; } = WordSet.Of(
        "ignore", "ignores", "ignored", "ignoring", "dontcare", "donotcare", "besteffort", "optional", "optionally", "swallow", "swallows", "swallowed", "swallowing",
        "notcritical", "mayfail", "canfail", "doesntmatter", "doesnotmatter");

    /// <summary>Somebody knows that what follows may throw, and says what is then: above the try, or as the first thing in it.</summary>
    public static WordSet Expectations { get; } = WordSet.Of(
        "throw", "throws", "resort", "fallback", "fallbacks", "fallsback", "fallingback", "iffails", "ifitfails", "ifthisfails", "ifthatfails", "mightfail", "mayfail", "mightthrow", "maythrow",
        "maynotexist", "mightnotexist", "maybemissing", "maybeabsent", "notalways");

    /// <summary>A member's documentation says that it keeps failures to itself.</summary>
    public static WordSet Silence { get; } = WordSet.Of(
        "swallow", "swallows", "swallowed", "swallowing", "silently", "besteffort", "neverthrows", "nevertothrow", "doesnotthrow",
        "doesntthrow", "ignoresfailures", "ignoreserrors", "ignoresexceptions", "failuresareignored", "errorsareignored");

    /// <summary>Somebody means to do later what is missing.</summary>
    public static WordSet Promises { get; } = WordSet.Of(
        "todo", "todos", "fixme", "logerror", "logerrors", "logthe", "logit", "logexception", "logexceptions", "handleexception", "handleexceptions", "handleerror", "handleerrors", "handlethe");

    /// <summary>It is logged elsewhere.</summary>
    public static WordSet Logging { get; } = WordSet.Of("log", "logs", "logged", "logging", "logger", "loggers");

    /// <summary>It is the end of cancelled work.</summary>
    public static WordSet Cancellation { get; } = WordSet.Of(
        "cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling", "cancellation", "cancellations");

    /// <summary>What a log event has where it gets an exception.</summary>
    public static WordSet Exceptions { get; } = WordSet.Of("exception", "exceptions", "stack", "stacktrace", "callstack");

    /// <summary>Something is left out of the event on purpose.</summary>
    public static WordSet LeftOut { get; } = WordSet.Of(
        "notpass", "notpassed", "notpassing", "dontpass", "notlog", "notlogged", "notlogging", "dontlog", "notinclude", "notincluded", "notincluding", "dontinclude", "notattach", "notattached",
        "notattaching", "dontattach", "omit", "omits", "omitted", "omitting", "leaveout", "leavingout", "withoutexception", "withouttheexception", "withoutstack", "withoutthestack", "nostack");
}
