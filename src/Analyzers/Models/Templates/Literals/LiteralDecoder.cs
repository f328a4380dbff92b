using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>Decodes the text of regular and verbatim literals, and of the pieces of text in interpolated ones.</summary>
internal static class LiteralDecoder
{
    /// <summary>A whole literal with its quotes, <c>"…"</c> or <c>@"…"</c>.</summary>
    public static void Literal(SyntaxToken token, SegmentBuilder builder)
    {
        string text = token.Text;
        bool isVerbatim = text.Length > 0 && text[0] == '@';
        int start = isVerbatim ? 2 : 1;
        if (text.Length <= start || text[start - 1] != '"' || text[text.Length - 1] != '"')
        {
            builder.Fail();
            return;
        }

        builder.BeginLiteral(token.SpanStart + start);
        Decode(text, start, text.Length - 1, token.SpanStart, isVerbatim, isInterpolated: false, builder);
    }

    /// <summary>Text between the holes of an interpolated string, where braces are doubled.</summary>
    public static void InterpolatedText(SyntaxToken token, bool isVerbatim, SegmentBuilder builder)
    {
        builder.BeginLiteral(token.SpanStart);
        Decode(token.Text, 0, token.Text.Length, token.SpanStart, isVerbatim, isInterpolated: true, builder);
    }

    private static void Decode(string text, int start, int end, int source, bool isVerbatim, bool isInterpolated, SegmentBuilder builder)
    {
        int position = start;
        while (position < end && !builder.HasFailed)
        {
            char c = text[position];
            if (c == '\\' && !isVerbatim)
            {
                if (EscapeSequence.Read(text, position, end, out int length) is not { } escaped)
                {
                    builder.Fail();
                    return;
                }

                builder.Escape(escaped, source + position, length);
                position += length;
            }
            else if ((isVerbatim && c == '"') || (isInterpolated && c is '{' or '}'))
            {
                // Only doubled ones can be here; a single one is broken source.
                if (position + 1 >= end || text[position + 1] != c)
                    builder.Fail();
                else
                    builder.Escape(c.ToString(), source + position, 2);
                position += 2;
            }
            else
            {
                builder.Character(c, source + position);
                position++;
            }
        }
    }
}
