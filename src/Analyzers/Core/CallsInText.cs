using System;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>What call a place in a text is an argument of, as far as the letters before it tell: a syntax tree need not be made for most places.</summary>
internal static class CallsInText
{
    /// <summary>Whether a word may be all of an argument of a call that has a certain name: <c>(word, …)</c>, <c>(…, word)</c>, <c>(name: word)</c>.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="word">Where the word stands in it.</param>
    /// <param name="isWanted">Asked with the name before the parenthesis.</param>
    public static bool MayBeArgument(SourceText text, TextSpan word, Func<string, bool> isWanted)
        => TokensInSource.Next(text, word.Start - 1, -1) is '(' or ',' or ':' or '/' && TokensInSource.Next(text, word.End, 1) is ')' or ',' or '/' && MayBeIn(text, word.Start, isWanted);

    /// <summary>Whether the call around a place may have a certain name.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="position">Where the argument begins.</param>
    /// <param name="isWanted">Asked with the name before the parenthesis.</param>
    /// <returns>False where there is another name or none; true where a literal or a remark stands between.</returns>
    public static bool MayBeIn(SourceText text, int position, Func<string, bool> isWanted)
    {
        int closed = 0;
        for (int i = position - 1; i >= 0; i--)
        {
            switch (text[i])
            {
                case '"' or '\'' or '/':
                    return true;
                case ';':
                    return false;
                case ')' or ']' or '}':
                    closed++;
                    break;
                case '(' when closed == 0:
                    return MayBeCall(text, i, isWanted);
                case '[' or '{' when closed == 0:
                    return false;
                case '(' or '[' or '{':
                    closed--;
                    break;
            }
        }

        return false;
    }

    private static bool MayBeCall(SourceText text, int parenthesis, Func<string, bool> isWanted)
    {
        int end = parenthesis;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == 0)
            return false;

        // Of a generic method, or behind a remark.
        if (text[end - 1] is '>' or '/')
            return true;
        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        return start < end && isWanted(text.ToString(TextSpan.FromBounds(start, end)));
    }
}
