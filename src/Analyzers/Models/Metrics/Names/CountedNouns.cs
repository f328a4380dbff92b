using System;
using System.Collections.Generic;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Words for things that are counted, one of them and many: "requests" and "request". What is no plain English answers null.</summary>
internal static class CountedNouns
{
    private static readonly HashSet<string> Singulars = new(StringComparer.Ordinal)
    {
        "byte", "call", "command", "connection", "consumer", "device", "document", "entry", "error", "event", "exception", "failure",
        "file", "item", "job", "key", "message", "object", "operation", "order", "packet", "page", "process", "query", "record",
        "request", "response", "retry", "row", "session", "subscriber", "subscription", "task", "thread", "transaction", "user", "worker",
    };

    // Words in -s that are one thing, or that English makes by no rule.
    private static readonly HashSet<string> Irregular = new(StringComparer.Ordinal)
    {
        "always", "axes", "bases", "chaos", "lens", "mathematics", "means", "metrics", "news", "series", "species", "statistics", "stats", "analyses", "crises", "times",
    };

    // Not counted but measured: "kilobytes" is an amount, whose unit has a code.
    private static readonly string[] Measures =
    [
        "byte", "bit", "second", "sec", "milli", "micro", "nano", "minute", "hour", "day", "week", "month", "year", "meter", "metre", "gram", "watt", "joule", "volt", "amp", "ampere",
        "liter", "litre", "pascal", "degree", "mile", "percent", "foot", "inch", "ohm", "calorie", "calory", "newton", "knot", "bar", "tick", "pixel", "cent",
    ];

    /// <summary>The singular, in lower case, of a noun for things that are counted; null where the word is none, or nobody can be sure.</summary>
    public static string? SingularOf(string word)
    {
        if (word.Length < 4 || !IsWord(word))
            return null;
        string lower = word.ToLowerInvariant();
        if (Singulars.Contains(lower))
            return lower;
        if (!lower.EndsWith("s", StringComparison.Ordinal) || Irregular.Contains(lower))
            return null;
        return WithoutPlural(lower) is { Length: >= 3 } singular && !IsMeasure(singular) ? singular : null;
    }

    private static string? WithoutPlural(string word)
    {
        if (Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") || Ends(word, "ous"))
            return null;
        if (word is "cookies" or "movies" or "caches" or "headaches" or "ties" or "pies")
            return Without(word, 1);
        if (Ends(word, "ies"))
            return Without(word, 3) + "y";
        if (Ends(word, "sses") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "xes") || word == "statuses")
            return Without(word, 2);

        // "Buses" and "houses", "quizzes" and "sizes": only a dictionary knows.
        return Ends(word, "uses") || Ends(word, "zzes") || Ends(word, "ves") && word is not ("drives" or "archives" or "saves" or "moves" or "waves") ? null : Without(word, 1);
    }

    private static bool IsMeasure(string singular)
    {
        foreach (string measure in Measures)
        {
            if (Ends(singular, measure))
                return true;
        }

        return false;
    }

    // One capital at most, in front: "Requests" is a word, "IOPS" is an abbreviation.
    private static bool IsWord(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || (i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1])))
                return false;
        }

        return word == word.ToLowerInvariant() || char.IsLower(word[1]);
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static string Without(string word, int letters) => word.Substring(0, word.Length - letters);
}
