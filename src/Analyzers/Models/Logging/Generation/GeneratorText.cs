using System;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>Which texts the generator passes on unchanged: it writes them into a string literal and escapes only quotes and line breaks.</summary>
internal static class GeneratorText
{
    // The generator warns of a text that repeats its level (SYSLIB1012).
    private static readonly string[] LevelWords = ["INFORMATION:", "INFO:", "WARNING:", "WARN:", "ERROR:", "ERR:"];

    public static bool CanHold(string template)
    {
        if (template.Trim().Length == 0 || !IsPlain(template))
            return false;
        foreach (string word in LevelWords)
        {
            if (template.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>Whether no character of the text means something else in a string literal.</summary>
    public static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is '\\' or '\u2028' or '\u2029' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
                return false;
        }

        return true;
    }
}
