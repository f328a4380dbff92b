using System.Globalization;
using System.Text;
using Observability.Analyzers.Eng.Corpus.Findings;
using Observability.Analyzers.Eng.Corpus.Labels;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>How many of the findings that somebody judged are real, by rule and severity.</summary>
internal sealed class Precision(IReadOnlyCollection<KeyValuePair<Finding, Label?>> findings)
{
    private const double PromiseOfWarnings = 0.98;

    /// <summary>A warning is a real fault 98 times of 100; where no warning was judged nothing is broken.</summary>
    public bool KeepsPromise => Of(Finding.Warning) is var warnings && (warnings.Labelled == 0 || warnings.True >= PromiseOfWarnings * warnings.Labelled);

    public void Print(TextWriter output)
    {
        string[][] rows = [.. Rows().Select(row => row.Cells)];
        int[] widths = [.. PrecisionRow.Header.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];
        foreach (string[] row in rows.Prepend(PrecisionRow.Header))
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    /// <summary>The same as a table of a page.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append($"| {string.Join(" | ", PrecisionRow.Header)} |\n|---|---|{string.Concat(Enumerable.Repeat("---:|", PrecisionRow.Header.Length - 2))}\n");
        foreach (PrecisionRow row in Rows())
            text.Append($"| {string.Join(" | ", row.Cells)} |\n");
        return text.ToString();
    }

    private IEnumerable<PrecisionRow> Rows()
    {
        foreach (var group in findings.GroupBy(one => (one.Key.Rule, one.Key.Severity)).OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Severity, StringComparer.Ordinal))
            yield return new PrecisionRow(group.Key.Rule, group.Key.Severity, [.. group.Select(one => one.Value)]);
        yield return Of(Finding.Warning);
        yield return Of(Finding.Suggestion);
        yield return new PrecisionRow("all", "", [.. findings.Select(one => one.Value)]);
    }

    private PrecisionRow Of(string severity) => new("all", severity, [.. findings.Where(one => one.Key.Severity == severity).Select(one => one.Value)]);
}

/// <summary>One row of the table.</summary>
internal sealed record PrecisionRow(string Rule, string Severity, IReadOnlyList<Label?> Labels)
{
    public static readonly string[] Header = ["Rule", "Severity", "Findings", "Labelled", "True", "Arguable", "False", "True %", "Arguable %", "False %", "Unlabelled"];

    public int Labelled => Labels.Count(label => label is not null);

    public int True => Count(Label.True);

    public string[] Cells =>
    [
        Rule, Severity, Number(Labels.Count), Number(Labelled),
        Number(True), Number(Count(Label.Arguable)), Number(Count(Label.False)),
        Percent(True), Percent(Count(Label.Arguable)), Percent(Count(Label.False)),
        Number(Labels.Count - Labelled),
    ];

    private int Count(string verdict) => Labels.Count(label => label?.Verdict == verdict);

    private string Percent(int count) => Labelled == 0 ? "-" : (100.0 * count / Labelled).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
