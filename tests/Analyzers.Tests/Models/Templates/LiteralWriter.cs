using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Tests.Models.Templates;

internal enum LiteralKind
{
    Regular,
    Verbatim,
    RawSingleLine,
    RawMultiLine,
    Interpolated,
    InterpolatedVerbatim,
    InterpolatedRawSingleLine,
    InterpolatedRawMultiLine,
}

/// <summary>Writes a text as C# source, now this way, now that, and remembers for each character what it wrote for it.</summary>
internal sealed class LiteralWriter(Random random)
{
    private readonly StringBuilder _source = new();
    private readonly List<TextSpan> _characters = [];

    public string Source => _source.ToString();

    /// <summary>For each character of the text, in order: its span in <see cref="Source"/>.</summary>
    public IReadOnlyList<TextSpan> Characters => _characters;

    public static bool CanWrite(string text, LiteralKind kind) => kind switch
    {
        LiteralKind.RawSingleLine or LiteralKind.InterpolatedRawSingleLine
            => text.Length > 0 && text.IndexOfAny(['\n', '\r', '\u2028']) < 0 && text[0] != '"' && text[^1] != '"',
        _ => true,
    };

    /// <summary>Source that stands for no character.</summary>
    public void Syntax(string source) => _source.Append(source);

    public void Literal(string text, LiteralKind kind)
    {
        switch (kind)
        {
            case LiteralKind.Regular:
                Quoted("\"", text, Escaped);
                break;
            case LiteralKind.Verbatim:
                Quoted("@\"", text, (t, i) => t[i] == '"' ? ("\"\"", 1) : (t[i].ToString(), 1));
                break;
            case LiteralKind.Interpolated:
                Quoted("$\"", text, (t, i) => t[i] is '{' or '}' ? (new string(t[i], 2), 1) : Escaped(t, i));
                break;
            case LiteralKind.InterpolatedVerbatim:
                Quoted(random.Next(2) == 0 ? "@$\"" : "$@\"", text, (t, i) => t[i] is '{' or '}' or '"' ? (new string(t[i], 2), 1) : (t[i].ToString(), 1));
                break;
            case LiteralKind.RawSingleLine:
                RawSingleLine("", text);
                break;
            case LiteralKind.InterpolatedRawSingleLine:
                RawSingleLine(Dollars(text), text);
                break;
            case LiteralKind.RawMultiLine:
                RawMultiLine("", text);
                break;
            default:
                RawMultiLine(Dollars(text), text);
                break;
        }
    }

    private void Quoted(string open, string text, Func<string, int, (string Written, int Length)> write)
    {
        _source.Append(open);
        for (int i = 0; i < text.Length;)
        {
            (string written, int length) = write(text, i);
            Write(written, length);
            i += length;
        }

        _source.Append('"');
    }

    private (string Written, int Length) Escaped(string text, int index)
    {
        char c = text[index];
        bool isPair = char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (isPair && random.Next(2) == 0)
            return ($"\\U{char.ConvertToUtf32(c, text[index + 1]):X8}", 2);
        if (random.Next(4) == 0 && c is not ('{' or '}'))
            return (random.Next(2) == 0 ? $"\\u{(int)c:x4}" : $"\\x{(int)c:X4}", 1);

        return (c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\0' => "\\0",
            '"' => "\\\"",
            '\\' => "\\\\",
            '\'' => "\\'",
            '\u2028' => "\\u2028",
#if !FLOOR_ROSLYN
            '\u001B' => "\\e",
#endif
            _ => c.ToString(),
        }, 1);
    }

    private void RawSingleLine(string dollars, string text)
    {
        string quotes = Quotes(text);
        _source.Append(dollars).Append(quotes);
        foreach (char c in text)
            Write(c.ToString(), 1);
        _source.Append(quotes);
    }

    private void RawMultiLine(string dollars, string text)
    {
        string quotes = Quotes(text);
        string indentation = new(random.Next(2) == 0 ? ' ' : '\t', random.Next(4));
        string lineBreak = random.Next(2) == 0 ? "\n" : "\r\n";
        _source.Append(dollars).Append(quotes).Append(lineBreak);
        bool startsLine = true;
        for (int i = 0; i < text.Length; i++)
        {
            // An empty line may have less white space than belongs to it, or none.
            bool isBreak = text[i] is '\n' or '\r' or '\u2028';
            if (startsLine)
                _source.Append(isBreak ? indentation[..random.Next(indentation.Length + 1)] : indentation);
            Write(text[i].ToString(), 1);
            startsLine = isBreak && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
        }

        if (startsLine)
            _source.Append(indentation);
        _source.Append(lineBreak).Append(indentation).Append(quotes);
    }

    private void Write(string written, int length)
    {
        TextSpan span = new(_source.Length, written.Length);
        _source.Append(written);
        for (int i = 0; i < length; i++)
            _characters.Add(span);
    }

    private static string Quotes(string text) => new('"', Math.Max(3, LongestRun(text, '"') + 1));

    private static string Dollars(string text) => new('$', Math.Max(LongestRun(text, '{'), LongestRun(text, '}')) + 1);

    private static int LongestRun(string text, char c)
    {
        int longest = 0;
        int run = 0;
        foreach (char other in text)
        {
            run = other == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
