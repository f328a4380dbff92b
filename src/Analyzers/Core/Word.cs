using System;

namespace Observability.Analyzers.Core;

/// <summary>One word of a text, where it stands: nothing is cut out.</summary>
internal readonly struct Word(string text, int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;

    /// <summary>Whether the word is a number: digits are words of their own.</summary>
    public bool IsNumber => char.IsDigit(text[Start]);

    /// <summary>Whether it is this word, in whatever case.</summary>
    public bool Is(string word) => word.Length == Length && string.Compare(text, Start, word, 0, Length, StringComparison.OrdinalIgnoreCase) == 0;
}
