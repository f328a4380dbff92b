using System.Text.RegularExpressions;

namespace Observability.Tool.Cataloguing;

/// <summary>Text of the user's in Markdown, where it must be nothing but text.</summary>
internal static partial class MarkdownText
{
    /// <summary>As code in one line, also within a table.</summary>
    public static string Code(string text)
    {
        string line = LineBreaks().Replace(text, "⏎").Replace("|", "\\|", StringComparison.Ordinal);
        string fence = new('`', BackTicks().Matches(line).Select(ticks => ticks.Length).Append(0).Max() + 1);

        // A blank keeps back-ticks of the text from those around it.
        return line.StartsWith('`') || line.EndsWith('`') || line.Trim().Length == 0 ? $"{fence} {line} {fence}" : $"{fence}{line}{fence}";
    }

    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    /// <summary>Words, in which nothing is markup.</summary>
    public static string Plain(string text) => Special().Replace(LineBreaks().Replace(text, " "), @"\$0");

    [GeneratedRegex(@"[\r\n\u2028\u2029]+")]
    private static partial Regex LineBreaks();

    [GeneratedRegex("`+")]
    private static partial Regex BackTicks();

    [GeneratedRegex(@"[\\`*_\[\]<>|#&@~]")]
    private static partial Regex Special();
}
