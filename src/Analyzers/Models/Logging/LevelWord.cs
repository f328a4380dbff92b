using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The word for a level at the beginning of a text: <c>ERROR: disk full</c>, <c>[WARN] disk full</c>.</summary>
internal static class LevelWord
{
    /// <summary>What to drop from the beginning of a message: the word with its brackets, what separates it, and the blanks behind.</summary>
    public static TextSpan? PrefixOf(string text, LogLevel level)
    {
        int start = text.Length > 0 && text[0] is '[' or '(' ? 1 : 0;
        if (FirstWord(text) is not { } word || word.Start != start || !LoggingVocabulary.NamesOf(level).Has(word))
            return null;

        int end = word.End;
        bool isSetApart = false;
        if (start == 1)
        {
            if (end == text.Length || text[end] is not (']' or ')'))
                return null;
            end++;
            isSetApart = true;
        }

        // "ERROR disk full" sets the word apart too; "Error while reading" is a sentence.
        isSetApart |= IsUpper(text, start, end) && end < text.Length && text[end] == ' ';
        int next = SkipBlanks(text, end);
        if (next < text.Length && text[next] is ':' or '-' or '|' or '\u2013' or '\u2014' && (text[next] == ':' || next > end))
        {
            isSetApart = true;
            next = SkipBlanks(text, next + 1);
        }

        return isSetApart && next < text.Length ? new TextSpan(0, next) : null;
    }

    private static Word? FirstWord(string text)
    {
        foreach (Word word in Words.In(text))
            return word;
        return null;
    }

    private static bool IsUpper(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
                return false;
        }

        return true;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
