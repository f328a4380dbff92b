using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>Text that is to be rendered, and how it is written in a template.</summary>
internal static class TemplateText
{
    /// <summary>
    /// Doubles the braces, which all four dialects undo, so that a template with at least one hole renders exactly this text.
    /// (Without arguments nobody but Serilog unescapes; Microsoft.Extensions.Logging does not without holes either.)
    /// </summary>
    public static string Escape(string text, TemplateDialect dialect)
    {
        // They agree today. Whoever calls need not know that.
        _ = dialect;
        return text.IndexOf('{') < 0 && text.IndexOf('}') < 0 ? text : text.Replace("{", "{{").Replace("}", "}}");
    }

    /// <summary>What a piece of template text stands for: a doubled brace for one, any other character for itself.</summary>
    public static string Unescape(string template, TextSpan span)
    {
        int brace = FindDoubled(template, span.Start, span.End);
        if (brace < 0)
            return template.Substring(span.Start, span.Length);

        StringBuilder result = new(span.Length);
        int position = span.Start;
        while (brace >= 0)
        {
            result.Append(template, position, brace + 1 - position);
            position = brace + 2;
            brace = FindDoubled(template, position, span.End);
        }

        return result.Append(template, position, span.End - position).ToString();
    }

    private static int FindDoubled(string template, int start, int end)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (template[i] is '{' or '}' && template[i + 1] == template[i])
                return i;
        }

        return -1;
    }
}
