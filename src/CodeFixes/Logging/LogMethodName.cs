using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Names a log method after what it says: "Order {OrderId} placed" is <c>LogOrderPlaced</c>.</summary>
internal static class LogMethodName
{
    private const int MostWords = 6;

    // What a shortened text must not end with.
    private static readonly WordSet Joints = WordSet.Of("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "was", "were", "with");

    public static string Of(MessageTemplate template)
    {
        List<string> words = [.. template.Tokens.Where(token => token.Hole is null).SelectMany(token => WordsIn(token.Unescaped)).Take(MostWords)];
        if (words.Count == 0)
            words = [.. template.Holes.Take(MostWords).SelectMany(hole => WordsIn(hole.Name))];
        while (words.Count > 1 && Joints.Is(words[words.Count - 1]))
            words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? "LogMessage" : "Log" + string.Concat(words);
    }

    private static IEnumerable<string> WordsIn(string text)
    {
        var word = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(word.Length == 0 ? char.ToUpperInvariant(c) : c);
            }
            else if (word.Length > 0 && c is not '\'' and not '\u2019')
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
