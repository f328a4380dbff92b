namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What a fix may change besides the code that it mends: whoever applies it unread wants to know. The gravest counts.</summary>
internal enum FixSafety
{
    /// <summary>The same messages, series and spans arrive, with the same values.</summary>
    KeepsWhatArrives,

    /// <summary>Names, levels, texts or series of telemetry change, or something arrives that did not.</summary>
    ChangesTelemetry,

    /// <summary>The program does something else: it takes another way, or its objects are made otherwise.</summary>
    ChangesProgram,
}

/// <summary>The words for it, on a rule's page and in a fix's title.</summary>
internal static class FixSafeties
{
    public static string InWords(this FixSafety safety) => safety switch
    {
        FixSafety.KeepsWhatArrives => "keeps what arrives",
        FixSafety.ChangesTelemetry => "changes names, levels or series of telemetry",
        _ => "changes flow or construction",
    };

    /// <summary>What a title says of it in parentheses; nothing where nothing but the code changes.</summary>
    public static string? InTitle(this FixSafety safety) => safety switch
    {
        FixSafety.KeepsWhatArrives => null,
        FixSafety.ChangesTelemetry => "changes telemetry",
        _ => "changes flow or construction",
    };
}
