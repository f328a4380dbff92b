using System.Text.RegularExpressions;

namespace Package.Tests.Support;

/// <summary>Marks at the end of lines that shall be reported. They are removed before the compiler sees them: a comment can silence a rule.</summary>
internal static partial class Marks
{
    public static string Remove(string source) => Mark().Replace(source, "");

    public static IReadOnlyList<string> Findings(string file, string source)
        => source.Split('\n')
            .Select((line, i) => (Match: Mark().Match(line), Line: i + 1))
            .Where(marked => marked.Match.Success)
            .Select(marked => $"{marked.Match.Groups["id"].Value} {file}:{marked.Line}")
            .Order(StringComparer.Ordinal)
            .ToList();

    [GeneratedRegex(@" *//! (?<id>OBS[0-9]{4})\r?$", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
