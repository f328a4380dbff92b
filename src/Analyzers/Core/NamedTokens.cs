using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>
/// The tokens in a part of a file that are a word, also behind an <c>@</c>, where the text around leaves it possible. What is found in many files is asked of each: nothing is allocated.
/// </summary>
internal readonly struct NamedTokens(SyntaxNode? part, string word, Func<SourceText, TextSpan, bool>? mayBe)
{
    public Enumerator GetEnumerator() => new(part, word, mayBe);

    /// <summary>Goes from token to token.</summary>
    public struct Enumerator : IDisposable
    {
        private readonly SyntaxNode? _part;
        private readonly string _word;
        private readonly Func<SourceText, TextSpan, bool>? _mayBe;
        private readonly SourceText? _text;

        // Moves with each step.
        private WordPositions.Enumerator _positions;

        public Enumerator(SyntaxNode? part, string word, Func<SourceText, TextSpan, bool>? mayBe)
        {
            _part = part;
            _word = word;
            _mayBe = mayBe;
            _text = part?.SyntaxTree.GetText();
            if (_text is not null)
                _positions = new WordPositions(_text, part!.Span, word).GetEnumerator();
        }

        public SyntaxToken Current { get; private set; }

        public bool MoveNext()
        {
            if (_part is null || _text is null)
                return false;
            while (_positions.MoveNext())
            {
                int position = _positions.Current;
                bool isEscaped = position > 0 && _text[position - 1] == '@';
                if (IsPartOfWord(_text, position - 1)
                    || IsPartOfWord(_text, position + _word.Length)
                    || _mayBe?.Invoke(_text, TextSpan.FromBounds(isEscaped ? position - 1 : position, position + _word.Length)) == false
                    || _part.FindToken(position) is var token && token.SpanStart != (isEscaped ? position - 1 : position))
                    continue;
                Current = token;
                return true;
            }

            return false;
        }

        public readonly void Dispose() => _positions.Dispose();

        private static bool IsPartOfWord(SourceText text, int position)
            => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
    }
}
