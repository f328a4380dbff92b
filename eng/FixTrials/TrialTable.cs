using System.Globalization;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>The results as a table, and below it all that went wrong.</summary>
internal static class TrialTable
{
    private static readonly string[] Header =
        ["Rule", "Findings", "Fixed", "Not offered", "Files changed again", "Tried singly", "Not offered singly", "New errors", "New findings", "Exceptions", "Seconds", ""];

    public static void Print(IReadOnlyCollection<TrialResult> results, TextWriter output)
    {
        string[][] rows = [.. results.Select(Cells).Prepend(Header)];
        int[] widths = [.. Header.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 || column == row.Length - 1 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        foreach (TrialResult result in results)
            PrintNotes(result, output);
    }

    private static void PrintNotes(TrialResult result, TextWriter output)
    {
        foreach (string exception in result.Exceptions)
            output.WriteLine($"{result.Rule} EXCEPTION {exception}");
        foreach (string error in result.Errors)
            output.WriteLine($"{result.Rule} ERROR {error}");
        foreach (string finding in result.NewFindings)
            output.WriteLine($"{result.Rule} NEW {finding}");
    }

    private static string[] Cells(TrialResult result) =>
    [
        result.Rule,
        Number(result.Found),
        result.State.Length > 0 ? "-" : Number(result.Fixed),
        result.State.Length > 0 ? "-" : Number(result.NotOffered),
        result.State.Length > 0 ? "-" : Number(result.ChangedAgain),
        Number(result.Tried),
        Number(result.NotOfferedSingly),
        Number(result.Errors.Count),
        Number(result.NewFindings.Count),
        Number(result.Exceptions.Count),
        result.Time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
        result.State,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
