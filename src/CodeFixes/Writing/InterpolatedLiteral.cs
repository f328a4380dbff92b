using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Writes the literal that an interpolated string becomes, in the notation that it has: regular, verbatim or raw, on one line or on several.</summary>
internal static class InterpolatedLiteral
{
    public static bool IsRaw(InterpolatedStringExpressionSyntax interpolated)
        => interpolated.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;

    /// <summary>Whether it has lines, which one literal alone can keep.</summary>
    public static bool SpansLines(InterpolatedStringExpressionSyntax interpolated) => interpolated.ToString().IndexOf('\n') >= 0;

    /// <summary>The opening of the literal: that of the interpolated string without its dollars.</summary>
    public static string Start(InterpolatedStringExpressionSyntax interpolated) => interpolated.StringStartToken.Text.Replace("$", "");

    /// <summary>The source of a run of text with each brace once, or twice where <paramref name="doubled"/>.</summary>
    public static string Text(InterpolatedStringTextSyntax text, bool raw, bool doubled)
    {
        string source = text.TextToken.Text;
        var written = new StringBuilder(source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            written.Append(c);
            if (c is not ('{' or '}'))
                continue;
            if (!raw)
                i++;
            if (doubled)
                written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>Text that was a value, in the notation of the literal; null where the notation has no way to say it.</summary>
    public static string? Escape(string text, InterpolatedStringExpressionSyntax interpolated)
    {
        if (IsRaw(interpolated))
            return text.IndexOfAny(['"', '\r', '\n']) >= 0 ? null : text;
        if (interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken))
            return text.Replace("\"", "\"\"");
        string quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        return quoted.Substring(1, quoted.Length - 2);
    }
}
