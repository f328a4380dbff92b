using System;
using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>Where a part of a text has a word, in remarks too. The text is not copied whole, and nothing is allocated.</summary>
internal readonly struct WordPositions(SourceText text, TextSpan part, string word)
{
    private const int Window = 16 * 1024;

    public Enumerator GetEnumerator() => new(text, part, word);

    /// <summary>Whether there is one.</summary>
    public bool Any()
    {
        foreach (int _ in this)
            return true;
        return false;
    }

    /// <summary>Goes from place to place.</summary>
    public struct Enumerator(SourceText text, TextSpan part, string word) : IDisposable
    {
        private char[]? _buffer;
        private int _windowStart = part.Start;
        private int _count;
        private int _next;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            // A name that is not typed yet stands nowhere.
            if (word.Length == 0)
                return false;
            while (true)
            {
                if (_buffer is not null && IndexOf(_buffer, _next, _count, word) is >= 0 and var found)
                {
                    Current = _windowStart + found;
                    _next = found + 1;
                    return true;
                }

                // Windows overlap by all but a letter of the word, which may stand across their border.
                if (_buffer is not null)
                    _windowStart += Window - word.Length + 1;
                if (_windowStart + word.Length > part.End)
                    return false;
                _buffer ??= ArrayPool<char>.Shared.Rent(Window);
                _count = Math.Min(Window, part.End - _windowStart);
                _next = 0;
                text.CopyTo(_windowStart, _buffer, 0, _count);
            }
        }

        public readonly void Dispose()
        {
            if (_buffer is not null)
                ArrayPool<char>.Shared.Return(_buffer);
        }

        private static int IndexOf(char[] buffer, int start, int count, string word)
        {
            for (; start <= count - word.Length; start++)
            {
                start = Array.IndexOf(buffer, word[0], start, count - word.Length - start + 1);
                if (start < 0)
                    return -1;
                int matched = 1;
                while (matched < word.Length && buffer[start + matched] == word[matched])
                    matched++;
                if (matched == word.Length)
                    return start;
            }

            return -1;
        }
    }
}
