using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>Text between holes, which all dialects read alike: a doubled brace is one, a single <c>{</c> opens a hole. They differ in what a single <c>}</c> does.</summary>
internal static class TextScanner
{
    public static readonly char[] Braces = { '{', '}' };

    /// <summary>The next <c>{</c> that opens a hole, or -1. Notes each closing brace that stands alone on the way.</summary>
    public static int FindHole(MessageTemplateBuilder builder, int position, TemplateFaultEffect loneCloseBrace)
    {
        string text = builder.Text;
        int brace = text.IndexOfAny(Braces, position);
        while (brace >= 0)
        {
            int next = brace + 1;
            if (next < text.Length && text[next] == text[brace])
                next++;
            else if (text[brace] == '{')
                return brace;
            else
                builder.Fault(TemplateFaultKind.UnescapedCloseBrace, new TextSpan(brace, 1), loneCloseBrace);
            brace = text.IndexOfAny(Braces, next);
        }

        return -1;
    }
}
