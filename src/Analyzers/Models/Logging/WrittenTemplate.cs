using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The template of a log call, or several literals that make one, found by the letters around a brace: the syntax tree makes an object of each node on the way
/// to a token. What is written in another way than nearly all templates are is passed over.
/// </summary>
internal readonly struct WrittenTemplate
{
    // From a template back to the name of the call stand a level, an exception, an id.
    private const int Furthest = 300;

    private readonly SourceText _text;
    private readonly int _start;

    private WrittenTemplate(SourceText text, int start, int end)
    {
        _text = text;
        _start = start;
        End = end;
    }

    /// <summary>Behind the last quotation mark.</summary>
    public int End { get; }

    /// <summary>The text around a brace; null where it is none, or no log call's.</summary>
    public static WrittenTemplate? Around(SourceText text, int brace)
    {
        int start = QuoteBefore(text, brace);
        if (start <= 0 || text[start - 1] is '$' or '@' or '"' or '\\' || CallBefore(text, start) is not { } call)
            return null;
        int end = EndOfLiterals(text, start);

        // Without values the braces may be text; Define and an attribute take none.
        return end > 0 && (NextAt(text, end) == ',' || (NextAt(text, end) == ')' && call.TakesNoValues)) ? new WrittenTemplate(text, start, end) : null;
    }

    /// <summary>Whether a place may be the first letter of a placeholder's name.</summary>
    public static bool MayBeginName(SourceText text, int position)
        => position + 1 < text.Length && (IsOfName(text[position]) || (text[position] is '@' or '$' && IsOfName(text[position + 1]))) && !char.IsDigit(text[position]);

    /// <summary>Whether a file may have texts that look like code and are none: remarks of several lines, raw literals, code that is compiled elsewhere.</summary>
    public static bool MayHideCode(SourceText text)
        => ((string[])["/*", "\"\"\"", "#if"]).Any(mark => SourceSearch.Positions(text, new TextSpan(0, text.Length), mark).Any());

    /// <summary>Whether the compiler sees a text where it begins.</summary>
    public bool IsIn(SyntaxTree tree, CancellationToken cancellation)
        => tree.GetRoot(cancellation).FindToken(_start) is { RawKind: (int)SyntaxKind.StringLiteralToken } token && token.SpanStart == _start;

    /// <summary>The names of the placeholders, where they stand.</summary>
    public Enumerator GetEnumerator() => new(this);

    // {Name}, {@Name}, {Name,10}, {Name:N0}.
    private TextSpan? NameAt(int position)
    {
        int start = _text[position] is '@' or '$' ? position + 1 : position;
        int end = start;
        while (IsOfName(_text[end]) || _text[end] is '.' or '-')
            end++;
        if (_text[end] is not ('}' or ',' or ':'))
            return null;
        int close = end;
        while (_text[close] is not ('}' or '{' or '"' or '\\'))
            close++;
        return _text[close] == '}' ? TextSpan.FromBounds(start, end) : null;
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static int QuoteBefore(SourceText text, int position)
    {
        for (int i = position - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (text[i] == '"' && !IsEscaped(text, i))
                return i;
        }

        return -1;
    }

    private static bool IsEscaped(SourceText text, int position)
    {
        int marks = 0;
        while (position - marks > 0 && text[position - marks - 1] == '\\')
            marks++;
        return marks % 2 == 1;
    }

    // "a {B}", and "a {B}" + "c {D}".
    private static int EndOfLiterals(SourceText text, int start)
    {
        while (true)
        {
            int end = start + 1;
            while (end < text.Length && text[end] is not ('"' or '\n'))
                end += text[end] == '\\' ? 2 : 1;
            if (end >= text.Length || text[end] == '\n')
                return -1;
            end++;
            if (NextAt(text, end) != '+')
                return end;
            start = PlaceOfNext(text, PlaceOfNext(text, end) + 1);
            if (start >= text.Length || text[start] != '"')
                return -1;
        }
    }

    private static Call? CallBefore(SourceText text, int quote)
    {
        int closed = 0;
        for (int i = quote - 1; i >= 0 && quote - i < Furthest; i--)
        {
            switch (text[i])
            {
                // A literal or a remark between, or another statement.
                case '"' or '\'' or '/' or ';':
                    return null;
                case ')' or ']' or '}':
                    closed++;
                    break;
                case '(' when closed == 0:
                    return IsInRemark(text, quote) || IsInRemark(text, i) ? null : Call.At(text, i);
                case '[' or '{' when closed == 0:
                    return null;
                case '(' or '[' or '{':
                    closed--;
                    break;
            }
        }

        return null;
    }

    private static bool IsInRemark(SourceText text, int position)
    {
        for (int i = position - 1; i > 0 && text[i] != '\n'; i--)
        {
            if (text[i] == '/' && text[i - 1] == '/')
                return true;
        }

        return false;
    }

    private static char NextAt(SourceText text, int position) => TokensInSource.Next(text, position, 1);

    private static int PlaceOfNext(SourceText text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    /// <summary>Goes from name to name.</summary>
    public struct Enumerator(WrittenTemplate template)
    {
        private int _next = template._start;
        private bool _isInside;

        public TextSpan Current { get; private set; }

        public bool MoveNext()
        {
            SourceText text = template._text;
            while (_next < template.End)
            {
                int place = _next++;
                char letter = text[place];
                if (letter == '"')
                {
                    _isInside = !_isInside;
                }
                else if (letter == '\\' || (letter == '{' && text[place + 1] == '{'))
                {
                    _next++;
                }
                else if (letter == '{' && _isInside && MayBeginName(text, place + 1) && template.NameAt(place + 1) is { } name)
                {
                    Current = name;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What is called, or which attribute is written, before a parenthesis.</summary>
    private readonly struct Call(bool takesNoValues)
    {
        private const string Attribute = "LoggerMessage";
        private const string Definition = "Define";

        public bool TakesNoValues { get; } = takesNoValues;

        public static Call? At(SourceText text, int parenthesis)
        {
            int end = BeforeTypeArguments(text, EndBefore(text, parenthesis));
            int start = end;
            while (start > 0 && IsOfName(text[start - 1]))
                start--;
            if (start == end || start == 0)
                return null;
            string name = text.ToString(TextSpan.FromBounds(start, end));
            return text[EndBefore(text, start) - 1] switch
            {
                '.' when LoggingVocabulary.Methods.Begins(name) || LoggingVocabulary.LogMethods.Is(name) => new Call(name == Definition),
                '[' or ',' when name == Attribute => new Call(takesNoValues: true),
                _ => null,
            };
        }

        private static int EndBefore(SourceText text, int position)
        {
            while (position > 1 && char.IsWhiteSpace(text[position - 1]))
                position--;
            return position;
        }

        // Define<int, string>(
        private static int BeforeTypeArguments(SourceText text, int end)
        {
            if (end == 0 || text[end - 1] != '>')
                return end;
            int closed = 0;
            for (int i = end - 1; i > 0 && end - i < Furthest; i--)
            {
                closed += text[i] switch { '>' => 1, '<' => -1, _ => 0 };
                if (closed == 0)
                    return EndBefore(text, i);
            }

            return 0;
        }
    }
}
