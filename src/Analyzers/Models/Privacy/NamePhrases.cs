using System;
using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>
/// Words, or several in a row, looked for in names: "apikey" is in <c>ApiKey</c>, <c>x-api-key</c>, <c>API_KEY</c> and <c>apikey</c>,
/// "pan" is not in <c>panel</c>. Nothing is allocated to find out.
/// </summary>
/// <param name="phrases">The words, in lower case and without separators.</param>
internal sealed class NamePhrases(ImmutableArray<string> phrases)
{
    public ImmutableArray<string> All { get; } = phrases;

    /// <summary>Finds the last of the phrases in the name, and of those that end together the longest.</summary>
    public bool TryFindLast(string name, out int start, out int end)
    {
        start = end = -1;
        for (int i = 0; i < name.Length; i++)
        {
            if (!NameBoundaries.IsStart(name, i))
                continue;
            foreach (string phrase in All)
            {
                if (EndOf(phrase, name, i) is var found && found > end)
                    (start, end) = (i, found);
            }
        }

        return end > 0;
    }

    // Where the phrase ends that begins here; -1 where another word does.
    private static int EndOf(string phrase, string name, int start)
    {
        int at = start;
        foreach (char letter in phrase)
        {
            while (at > start && at < name.Length && !char.IsLetterOrDigit(name[at]))
                at++;
            if (at == name.Length || char.ToLowerInvariant(name[at]) != letter)
                return -1;
            at++;
        }

        return NameBoundaries.IsEnd(name, at) ? at : -1;
    }
}

/// <summary>Where the words of a name begin and end, whatever its style.</summary>
internal static class NameBoundaries
{
    /// <summary>Whether a word begins at the character.</summary>
    public static bool IsStart(string name, int index)
    {
        char letter = name[index];
        if (!char.IsLetterOrDigit(letter))
            return false;
        if (index == 0 || !char.IsLetterOrDigit(name[index - 1]))
            return true;
        if (char.IsDigit(letter) != char.IsDigit(name[index - 1]))
            return true;

        // The T of accessToken and of JWTToken.
        return char.IsUpper(letter) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
    }

    /// <summary>Whether a word ends before the character.</summary>
    public static bool IsEnd(string name, int index) => index == name.Length || !char.IsLetterOrDigit(name[index]) || IsStart(name, index);

    /// <summary>Whether every word in the stretch is a number or one of <paramref name="words"/>.</summary>
    public static bool AreAll(string name, int start, int end, ImmutableArray<string> words)
    {
        for (int at = start; TryNext(name, ref at, end, out int length); at += length)
        {
            if (!char.IsDigit(name[at]) && !IsOneOf(name, at, length, words))
                return false;
        }

        return true;
    }

    /// <summary>Whether a word in the stretch is one of <paramref name="words"/>.</summary>
    public static bool HasAny(string name, int start, int end, ImmutableArray<string> words)
    {
        for (int at = start; TryNext(name, ref at, end, out int length); at += length)
        {
            if (IsOneOf(name, at, length, words))
                return true;
        }

        return false;
    }

    /// <summary>Moves to the next word from <paramref name="at"/> on, and tells its length.</summary>
    public static bool TryNext(string name, ref int at, int end, out int length)
    {
        while (at < end && !char.IsLetterOrDigit(name[at]))
            at++;
        length = 0;
        if (at >= end)
            return false;
        length = 1;
        while (at + length < end && !IsEnd(name, at + length))
            length++;
        return true;
    }

    private static bool IsOneOf(string name, int start, int length, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (word.Length == length && string.Compare(name, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
