using System;
using System.Collections.Immutable;

namespace Observability.Analyzers.Core;

/// <summary>
/// Words, or several in a row, looked for in names and texts: "apikey" is in <c>ApiKey</c>, <c>x-api-key</c>, <c>API_KEY</c> and <c>apikey</c>,
/// "dead" is in <c>deadLetters</c> and not in <c>_deadline</c>. Forms of a word are words of their own. Nothing is allocated to find out.
/// </summary>
internal sealed class WordSet
{
    private const int Letters = 128;

    // In the order of their first letters, and where those of each begin: nearly every name is asked for, and nearly no word begins as one of these.
    private readonly ImmutableArray<string> _phrases;
    private readonly ushort[] _starts = new ushort[Letters + 2];

    private WordSet(ImmutableArray<string> phrases)
    {
        _phrases = phrases.Sort(static (one, other) => Bucket(one[0]).CompareTo(Bucket(other[0])));
        foreach (string phrase in _phrases)
            _starts[Bucket(phrase[0]) + 1]++;
        for (int i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
    }

    /// <param name="phrases">The words, in lower case; several in a row without what parts them.</param>
    public static WordSet Of(params string[] phrases) => new(ImmutableArray.Create(phrases));

    public WordSet And(WordSet others) => And(others._phrases);

    public WordSet And(ImmutableArray<string> phrases) => phrases.IsEmpty ? this : new WordSet(_phrases.AddRange(phrases));

    /// <summary>Whether one of the words stands anywhere in the name.</summary>
    public bool IsIn(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (Words.BeginAt(name, i) && EndFrom(name, i) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the name begins with one of the words: "get" begins <c>GetOrder</c> and <c>_get</c>, not <c>Getaway</c>.</summary>
    public bool Begins(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (Words.BeginAt(name, i))
                return EndFrom(name, i) >= 0;
        }

        return false;
    }

    /// <summary>Whether the name ends with one of the words.</summary>
    public bool Ends(string name) => IsIn(name, isWhole: false);

    /// <summary>Whether the name is one of the words, and nothing else.</summary>
    public bool Is(string name) => IsIn(name, isWhole: true);

    /// <summary>Whether the one word is in the set.</summary>
    public bool Has(Word word)
    {
        foreach (string phrase in _phrases)
        {
            if (word.Is(phrase))
                return true;
        }

        return false;
    }

    /// <summary>Finds the first of the words in the name, and of those that begin together the longest.</summary>
    public bool TryFindFirst(string name, out int start, out int end)
    {
        for (start = 0; start < name.Length; start++)
        {
            if (!Words.BeginAt(name, start))
                continue;
            end = EndFrom(name, start);
            if (end > 0)
                return true;
        }

        end = -1;
        return false;
    }

    /// <summary>Finds the last of the words in the name, and of those that end together the longest.</summary>
    public bool TryFindLast(string name, out int start, out int end)
    {
        start = end = -1;
        for (int i = 0; i < name.Length; i++)
        {
            if (!Words.BeginAt(name, i))
                continue;
            if (EndFrom(name, i) is var found && found > end)
                (start, end) = (i, found);
        }

        return end > 0;
    }

    private bool IsIn(string name, bool isWhole)
    {
        int end = name.Length;
        while (end > 0 && !char.IsLetterOrDigit(name[end - 1]))
            end--;
        for (int i = 0; i < end; i++)
        {
            if (!Words.BeginAt(name, i))
                continue;
            if (EndFrom(name, i, end) == end)
                return true;
            if (isWhole)
                return false;
        }

        return false;
    }

    // Where the longest of the words ends that begins here; -1 where another one does.
    private int EndFrom(string name, int start, int wanted = -1)
    {
        int longest = -1;
        int bucket = Bucket(char.ToLowerInvariant(name[start]));
        for (int i = _starts[bucket]; i < _starts[bucket + 1]; i++)
        {
            int end = EndOf(_phrases[i], name, start);
            if (end == wanted && end >= 0)
                return end;
            if (end > longest)
                longest = end;
        }

        return longest;
    }

    // All letters beyond ASCII stand together.
    private static int Bucket(char letter) => Math.Min(letter, (char)Letters);

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

        return Words.EndAt(name, at) ? at : -1;
    }
}
