using System.Collections.Generic;
using System.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>A metric's name as it is written, segment by segment: for those who write it otherwise.</summary>
internal static class NameSegments
{
    /// <summary>The name in lower case, with an underscore where a word begins with a capital: <c>HTTPRequestsTotal</c> is <c>http_requests_total</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="keepsDots">Whether dots part words, too; else they are underscores.</param>
    public static string InSnakeCase(string name, bool keepsDots)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c is '.' or '/' && keepsDots)
                AddSeparator(snake, '.');
            else if (c is '.' or '/' or '-' or '_')
                AddSeparator(snake, '_');
            else
            {
                if (i > 0 && Words.BeginWithNumbersAt(name, i))
                    AddSeparator(snake, '_');
                snake.Append(char.ToLowerInvariant(c));
            }
        }

        return snake.ToString().Trim('_', '.');
    }

    /// <summary>Whether a small letter is followed by a capital: Prometheus' own linter takes that for camel case.</summary>
    public static bool AreInCamelCase(string name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>What stands between the separators; a segment may be empty.</summary>
    public static List<string> Of(string name) => new(name.Split('_', '.', '-', '/'));

    private static void AddSeparator(StringBuilder text, char separator)
    {
        if (text.Length == 0)
            return;
        char last = text[text.Length - 1];
        if (last is not ('_' or '.'))
            text.Append(separator);
        else if (separator == '.')
            text[text.Length - 1] = '.';
    }
}
