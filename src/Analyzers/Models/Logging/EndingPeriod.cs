using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The period at the end of a log message.</summary>
internal static class EndingPeriod
{
    /// <summary>The period; null where there is none, or where it is part of an ellipsis or an abbreviation.</summary>
    public static TextSpan? Of(string text)
    {
        int period = text.Length - 1;
        if (period < 1 || text[period] != '.' || text[period - 1] == '.' || IsAbbreviation(text, period))
            return null;
        return new TextSpan(period, 1);
    }

    /// <summary>The period of a message that is one sentence: of several, the last one alone without its period would read like a slip.</summary>
    public static TextSpan? OfOnlySentence(string text) => Of(text) is { } period && !HasAnotherSentence(text) ? period : null;

    private static bool HasAnotherSentence(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i + 1]) && (text[i] is '!' or '?' || Of(text.Substring(0, i + 1)) is not null))
                return true;
        }

        return false;
    }

    private static bool IsAbbreviation(string text, int period)
    {
        foreach (Word word in Words.In(text))
        {
            // One letter is the end of "e.g." and "p.m.".
            if (word.End == period && !word.IsNumber)
                return word.Length == 1 || LoggingVocabulary.Abbreviations.Has(word);
        }

        return false;
    }
}
