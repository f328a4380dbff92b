using System.Globalization;
using System.Text;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>How many of the faults that a rule could know are found, by area.</summary>
internal sealed class MendedSummary(IReadOnlyCollection<MendedResult> results)
{
    private static readonly string[] Header = ["Area", "Faults", "Repositories", "A rule could know", "Found", "Missed", "Found %"];

    public void Print(TextWriter output)
    {
        string[][] rows = [.. Rows()];
        int[] widths = [.. Header.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];
        foreach (string[] row in rows.Prepend(Header))
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        int unread = results.Count(result => !result.IsRead);
        if (unread > 0)
            output.WriteLine($"{unread} could not be read and do not count");
        output.WriteLine($"{results.Count(result => result.IsChanged)} changed since the list was filled, {results.Count(result => result.IsLost)} of them lost");
    }

    /// <summary>The same as a table of a page.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append($"| {string.Join(" | ", Header)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", Header.Length - 1))}\n");
        foreach (string[] row in Rows())
            text.Append($"| {string.Join(" | ", row)} |\n");
        return text.ToString();
    }

    private IEnumerable<string[]> Rows() => MendedFault.Areas.Select(area => Row(area, result => result.Fault.Area == area)).Append(Row("all", _ => true));

    private string[] Row(string title, Func<MendedResult, bool> belongs)
    {
        List<MendedResult> read = [.. results.Where(result => result.IsRead && belongs(result))];
        int found = read.Count(result => result.Verdict == MendedFault.Found);
        int missed = read.Count(result => result.Verdict == MendedFault.Missed);
        int repositories = read.Select(result => result.Fault.Repository).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        string share = found + missed == 0 ? "-" : (100.0 * found / (found + missed)).ToString("0.0", CultureInfo.InvariantCulture);
        return [title, Number(read.Count), Number(repositories), Number(found + missed), Number(found), Number(missed), share];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
