using System;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>
/// What announced an exception and has nothing to announce once that has left the text: "failed due to", "failed. Exception
/// message". What is left reads as a sentence.
/// </summary>
internal static class DanglingWords
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', '-', '\u2013', '\u2014', '=', ',', ';', '>', '|', '(', '['];

    // They end no sentence.
    private static readonly WordSet Links = WordSet.Of("due", "because", "with", "by", "caused", "since", "but");

    // Mere words for an exception, and what stands before them in such phrases.
    private static readonly WordSet Names = WordSet.Of("exception", "exceptions", "error", "errors", "message", "msg", "ex", "reason", "details", "detail", "cause", "stacktrace");
    private static readonly WordSet Fillers = WordSet.Of(
        "the", "this", "an", "a", "following", "to", "of", "was", "is",
        "with", "due", "because", "by", "error", "exception", "and", "inner", "found", "got");

    // They name what follows also behind a value: "action {Name} Message: …".
    private static readonly WordSet Labels = WordSet.Of("message", "msg", "reason", "details", "detail", "stacktrace");

    // "the exception was: …"
    private static readonly WordSet Copulas = WordSet.Of("was", "is");

    /// <summary>The texts on both sides of an exception that has left, where it ended a sentence; else as they are.</summary>
    public static (string Before, string After) Without(string before, string after, bool followedByValue, bool isBehindValue)
    {
        string rest = after.TrimStart();
        bool endedSentence = !followedByValue && (rest.Length == 0 || rest[0] is '.' or '!' || HasLineBreakFirst(after));
        if (!endedSentence)
            return (before, after);
        string kept = Cut(before, isBehindValue);
        bool isEnded = kept.Length < before.Length && (kept.Length == 0 || kept[kept.Length - 1] is '.' or '!' or '?' or '\n');
        return (kept, isEnded && rest.Length > 0 && rest[0] == '.' ? rest.Substring(1) : after);
    }

    private static bool HasLineBreakFirst(string text) => text.Length > 0 && text[0] is '\r' or '\n';

    /// <summary>The text before an exception, without the words that announced it.</summary>
    /// <param name="before">The text, up to the exception or to the value before.</param>
    /// <param name="isBehindValue">Whether a value stands before the text, so that its beginning is not that of a sentence.</param>
    public static string Cut(string before, bool isBehindValue)
    {
        string text = before.TrimEnd(Separators);
        int sentence = text.LastIndexOfAny(['.', '!', '?', '\n', '|']) + 1;
        int named = EndWithoutNames(text, sentence);
        int end = text.Length;

        // "Error: …" is only a name; "Parse error: …" says what failed, "3 errors: …" how much.
        bool isOnlyName = named < end && IsOnlyFiller(text, sentence, named) && (!(isBehindValue && sentence == 0 && text[0] == ' ') || IsLabel(text.Trim()));
        if (isOnlyName || EndsWithLink(text, sentence, named))
            end = WithoutFillers(text, sentence, named);
        else if (named < end && EndsWithClause(text, sentence, named, out int clause))
            end = clause;
        return end == text.Length ? before : text.Substring(0, end).TrimEnd(Separators);
    }

    // A capital within a sentence: "could not send {Kind} message" is about a message.
    private static bool IsLabel(string word) => Labels.Is(word) && char.IsUpper(word[0]);

    private static int EndWithoutNames(string text, int start)
    {
        int end = text.Length;
        while (LastWord(text, start, end) is { Length: > 0 } word && (Names.Is(word) || Copulas.Is(word)))
            end = Trimmed(text, start, end - word.Length);
        return end;
    }

    private static int WithoutFillers(string text, int start, int end)
    {
        while (LastWord(text, start, end) is { Length: > 0 } word && (Fillers.Is(word) || Links.Is(word)))
            end = Trimmed(text, start, end - word.Length);
        return end;
    }

    private static bool IsOnlyFiller(string text, int start, int end) => WithoutFillers(text, start, end) <= start;

    // "the request failed, exception: …": behind the comma there is nothing but the name.
    private static bool EndsWithClause(string text, int start, int named, out int end)
    {
        int filled = WithoutFillers(text, start, named);
        end = Trimmed(text, start, filled);
        return end > start && text.IndexOf(',', end, text.Length - end) is >= 0 and var comma && comma < NextWord(text, end);
    }

    private static int NextWord(string text, int from)
    {
        while (from < text.Length && !char.IsLetter(text[from]))
            from++;
        return from;
    }

    // "due to", "because of", "with the following", "with".
    private static bool EndsWithLink(string text, int start, int end)
    {
        while (LastWord(text, start, end) is { Length: > 0 } word)
        {
            if (Links.Is(word))
                return true;
            if (!Fillers.Is(word))
                return false;
            end = Trimmed(text, start, end - word.Length);
        }

        return false;
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start && Array.IndexOf(Separators, text[end - 1]) >= 0)
            end--;
        return end;
    }

    private static string LastWord(string text, int start, int end)
    {
        int first = end;
        while (first > start && char.IsLetter(text[first - 1]))
            first--;
        return text.Substring(first, end - first);
    }
}
