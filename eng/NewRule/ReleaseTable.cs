using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>The files in which Roslyn's release tracking wants every rule.</summary>
internal static class ReleaseTable
{
    public const string Unshipped = "src/Analyzers/AnalyzerReleases.Unshipped.md";
    private const string Shipped = "src/Analyzers/AnalyzerReleases.Shipped.md";
    private const string Heading = "### New Rules";
    private const string Header = "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------";

    public static IEnumerable<string> Files => [Unshipped, Shipped];

    public static bool Names(string table, string id) => table.Split('\n').Any(line => line.StartsWith(id, StringComparison.Ordinal));

    public static string WithRule(string table, RuleDraft draft)
    {
        // After a release the file is empty.
        if (!table.Contains(Heading, StringComparison.Ordinal))
            table = $"{table.TrimEnd()}\n{Heading}\n\n{Header}\n".TrimStart();

        List<string> lines = [.. table.TrimEnd().Split('\n')];
        int row = lines.FindIndex(lines.IndexOf(Heading), line => line.StartsWith("---", StringComparison.Ordinal)) + 1;
        while (row < lines.Count && lines[row].StartsWith("OBS", StringComparison.Ordinal) && string.CompareOrdinal(lines[row], draft.Id) < 0)
            row++;
        lines.Insert(row, $"{draft.Id} | Observability.{draft.Area} | {InRoslynsWords(draft.Severity)} | {draft.Name}");
        return string.Join('\n', lines) + "\n";
    }

    private static string InRoslynsWords(Severity severity) => severity switch
    {
        Severity.Warning => "Warning",
        Severity.Suggestion => "Info",
        _ => "Disabled",
    };
}
