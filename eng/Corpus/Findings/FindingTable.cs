using System.Globalization;
using System.Text;

namespace Observability.Analyzers.Eng.Corpus.Findings;

/// <summary>The findings of a run as a file.</summary>
internal static class FindingTable
{
    private static readonly string[] Header = ["repository", "commit", "project", "path", "line", "column", "rule", "severity", "message", "source"];

    public static string Write(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder(Tsv.Row(Header));
        foreach (Finding finding in findings)
        {
            text.Append(Tsv.Row(
                finding.Repository, finding.Commit, finding.Project, finding.Path, Number(finding.Line), Number(finding.Column), finding.Rule, finding.Severity, finding.Message, finding.Source));
        }

        return text.ToString();
    }

    public static List<Finding> Read(string path, Problems problems)
    {
        var findings = new List<Finding>();
        foreach ((int line, string[] cells) in Tsv.Rows(File.ReadAllText(path)))
        {
            if (cells is [var repository, var commit, var project, var file, var row, var column, var rule, var severity, var message, var source]
                && int.TryParse(row, CultureInfo.InvariantCulture, out int at) && int.TryParse(column, CultureInfo.InvariantCulture, out int character))
                findings.Add(new Finding(repository, commit, project, file, at, character, rule, severity, message, source));
            else
                problems.Tell($"{path}:{line} is no finding: left out");
        }

        return findings;
    }

    /// <summary>Sorted, and each place once: a file that several projects compile is one piece of code.</summary>
    public static List<Finding> Ordered(IEnumerable<Finding> findings)
        => [.. findings
            .OrderBy(finding => finding.Repository, StringComparer.Ordinal)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Project, StringComparer.Ordinal)
            .DistinctBy(finding => (finding.Repository, finding.Path, finding.Line, finding.Column, finding.Rule, finding.Message))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
