using System;

namespace Observability.Analyzers.Core;

/// <summary>Names read as words: "Is" is one in <c>IsOpen</c> and <c>GetIsOpen</c>, not in <c>Issue</c>.</summary>
internal static class Words
{
    public static bool StartsWith(string name, params string[] words)
    {
        foreach (string word in words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && EndsAt(name, word.Length))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words, written with a capital, stands anywhere in the name.</summary>
    public static bool Contains(string name, params string[] words)
    {
        foreach (string word in words)
        {
            for (int start = name.IndexOf(word, StringComparison.Ordinal); start >= 0; start = name.IndexOf(word, start + 1, StringComparison.Ordinal))
            {
                if (EndsAt(name, start + word.Length))
                    return true;
            }
        }

        return false;
    }

    private static bool EndsAt(string name, int end) => end == name.Length || !char.IsLower(name[end]);
}
