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
    private const int MostWordsOfLonger = 10;
    private const int FewestWords = 2;

    // What is left of a clause that is cut at a joint says something.
    private const int FewestOfClause = 3;

    private static readonly char[] Pauses = [',', ';', ':', '.', '!', '?', '(', '\n'];

    // What a shortened text must not end with.
    private static readonly WordSet Joints = WordSet.Of(
        "a", "an", "and", "are", "as", "at", "be", "because", "been", "but", "by", "due", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its", "no", "not",
        "of", "on", "or", "than", "that", "the", "then", "this", "to", "was", "were", "when", "which", "while", "will", "with", "would");

    // They lead to what stands behind them: a value that is no part of the name takes them along.
    private static readonly WordSet Prepositions = WordSet.Of("at", "by", "for", "from", "in", "into", "of", "on", "to", "with");

    // What stands before them is no clause of its own: "for one or more".
    private static readonly WordSet Conjunctions = WordSet.Of("and", "or");

    private static readonly WordSet Articles = WordSet.Of("a", "an", "the");

    public static string Of(MessageTemplate template) => Of(template, MostWords, stopsAtPause: true);

    /// <summary>A name that tells more, for where another text begins alike.</summary>
    public static string Longer(MessageTemplate template) => Of(template, MostWordsOfLonger, stopsAtPause: false);

    private static string Of(MessageTemplate template, int most, bool stopsAtPause)
    {
        List<string> words = WordsOf(template, most, stopsAtPause);
        if (words.Count == 0)
            words = [.. template.Holes.Take(most).SelectMany(hole => WordsIn(hole.Name))];
        TrimEnd(words, Joints);
        if (words.Count > FewestWords && Articles.Is(words[0]))
            words.RemoveAt(0);
        return words.Count == 0 ? "LogMessage" : "Log" + string.Concat(words);
    }

    // What does not fit ends where its writer has made a pause, so that no half of a clause is left.
    private static List<string> WordsOf(MessageTemplate template, int most, bool stopsAtPause)
    {
        var words = new List<string>();
        int pause = 0;
        foreach (TemplateToken token in template.Tokens)
        {
            if (token.Hole is not null)
            {
                TrimEnd(words, Prepositions);
                continue;
            }

            string[] clauses = token.Unescaped.Split(Pauses);
            for (int i = 0; i < clauses.Length; i++)
            {
                if (i > 0 && stopsAtPause && words.Count is >= FewestWords and <= MostWords)
                    pause = words.Count;
                words.AddRange(WordsIn(clauses[i]));
            }
        }

        TrimEnd(words, Joints);
        return words.Count <= most ? words : words.GetRange(0, pause > 0 ? Math.Min(pause, words.Count) : EndOfClause(words, most));
    }

    // Behind the last joint that fits only half of what it leads to would be left.
    private static int EndOfClause(List<string> words, int most)
    {
        for (int i = most; i >= FewestOfClause; i--)
        {
            if (Joints.Is(words[i]) && !Conjunctions.Is(words[i]))
                return i;
        }

        return most;
    }

    private static void TrimEnd(List<string> words, WordSet superfluous)
    {
        while (words.Count > 1 && superfluous.Is(words[words.Count - 1]))
            words.RemoveAt(words.Count - 1);
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
