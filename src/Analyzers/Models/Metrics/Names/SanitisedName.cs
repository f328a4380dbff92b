using System.Text;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The name that is meant where a library will not take the one that is written: what is illegal becomes an underscore.</summary>
internal static class SanitisedName
{
    /// <summary>The whole name; null where nothing good comes out: a digit in front, too long, no letter left.</summary>
    public static string? Of(string name, MetricNameSyntax syntax)
    {
        int start = 0;
        while (start < name.Length && !syntax.CanBegin(name[start]))
        {
            // Without its digits, "5xx" means something else.
            if (char.IsDigit(name[start]))
                return null;
            start++;
        }

        string sanitised = Part(name.Substring(start).TrimEnd(), syntax).TrimEnd('_');
        if (name.EndsWith("_", System.StringComparison.Ordinal))
            sanitised += "_";
        return HasWord(sanitised) && syntax.Accepts(sanitised) ? sanitised : null;
    }

    /// <summary>A part of a name between values: each run of what is illegal becomes one underscore.</summary>
    public static string Part(string text, MetricNameSyntax syntax)
    {
        var sanitised = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (syntax.CanContain(text[i]))
                sanitised.Append(text[i]);
            else if (sanitised.Length == 0 || !IsSeparator(sanitised[sanitised.Length - 1]))
                sanitised.Append(i + 1 < text.Length && IsSeparator(text[i + 1]) && syntax.CanContain(text[i + 1]) ? "" : "_");
        }

        return sanitised.ToString();
    }

    private static bool IsSeparator(char c) => c is '_' or '.' or '-' or '/';

    private static bool HasWord(string name)
    {
        int letters = 0;
        foreach (char c in name)
            letters += c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? 1 : 0;
        return letters >= 2;
    }
}
