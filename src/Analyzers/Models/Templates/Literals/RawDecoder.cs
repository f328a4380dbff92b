using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>
/// Decodes raw literals. Nothing is escaped in them, but of a multi-line one the first and last line break and the indentation of the last line are no text.
/// </summary>
internal static class RawDecoder
{
    /// <summary>A whole literal, <c>"""…"""</c>.</summary>
    public static void Literal(SyntaxToken token, SegmentBuilder builder)
    {
        string text = token.Text;
        int quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
            quotes++;
        int end = text.Length - quotes;
        if (quotes < 3 || end < quotes)
        {
            builder.Fail();
            return;
        }

        if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            builder.BeginLiteral(token.SpanStart + quotes);
            Lines(text, quotes, end, token.SpanStart, indentation: string.Empty, startsLine: false, builder);
            return;
        }

        int start = AfterLineBreak(text, quotes, end);
        int lastLine = LineStart(text, end);
        string indentation = text.Substring(lastLine, end - lastLine);
        builder.BeginLiteral(token.SpanStart + start);
        Lines(text, start, BeforeLineBreak(text, lastLine), token.SpanStart, indentation, startsLine: true, builder);
    }

    /// <summary>Text between the holes of an interpolated raw string.</summary>
    public static void InterpolatedText(SyntaxToken token, InterpolatedStringExpressionSyntax whole, SegmentBuilder builder)
    {
        bool isMultiLine = whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        bool startsLine = isMultiLine && whole.Contents[0].SpanStart == token.SpanStart;
        string indentation = isMultiLine ? Indentation(whole.StringEndToken.Text) : string.Empty;
        builder.BeginLiteral(token.SpanStart);
        Lines(token.Text, 0, token.Text.Length, token.SpanStart, indentation, startsLine, builder);
    }

    private static void Lines(string text, int position, int end, int source, string indentation, bool startsLine, SegmentBuilder builder)
    {
        while (position < end && !builder.HasFailed)
        {
            if (startsLine)
                position = SkipIndentation(text, position, end, indentation);
            if (position >= end)
                return;

            char c = text[position];
            builder.Character(c, source + position);
            position++;
            startsLine = IsLineBreak(c) && !(c == '\r' && position < end && text[position] == '\n');
        }
    }

    // A line of nothing but white space may have less of it than the others.
    private static int SkipIndentation(string text, int position, int end, string indentation)
    {
        int skipped = 0;
        while (skipped < indentation.Length && position + skipped < end && text[position + skipped] == indentation[skipped])
            skipped++;
        return position + skipped;
    }

    // The end token is the last line break, the indentation and the quotes.
    private static string Indentation(string endToken)
    {
        int quote = endToken.IndexOf('"');
        if (quote < 0)
            return string.Empty;
        int start = LineStart(endToken, quote);
        return endToken.Substring(start, quote - start);
    }

    private static int LineStart(string text, int position)
    {
        while (position > 0 && !IsLineBreak(text[position - 1]))
            position--;
        return position;
    }

    private static int BeforeLineBreak(string text, int lineStart)
    {
        bool isPair = lineStart > 1 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r';
        return lineStart - (isPair ? 2 : 1);
    }

    private static int AfterLineBreak(string text, int position, int end)
    {
        while (position < end && !IsLineBreak(text[position]))
            position++;
        bool isPair = position + 1 < end && text[position] == '\r' && text[position + 1] == '\n';
        return position + (isPair ? 2 : 1);
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
