using System.Globalization;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>The results as a table, and what went wrong as it comes: a run over many repositories takes hours, and may be stopped.</summary>
internal static class TrialTable
{
    private static readonly string[] Header =
        ["Rule", "Findings", "Fixed", "Not offered", "Files changed again", "Tried singly", "Not offered singly", "New errors", "New findings", "Exceptions", "Seconds", ""];

    private static readonly int[] HeaderWidths = [.. Header.Select((name, column) => column == 0 ? "OBS1001".Length : name.Length)];

    public static void Print(IReadOnlyCollection<TrialResult> results, TextWriter output)
    {
        string[][] rows = [.. results.Select(Cells).Prepend(Header)];
        int[] widths = [.. Header.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            output.WriteLine(Line(row, widths));
    }

    /// <summary>The head of the rows of one repository.</summary>
    public static void PrintHeader(TextWriter output) => output.WriteLine($"  {Line(Header, HeaderWidths)}");

    /// <summary>The row of one rule in one repository, and below it what went wrong there.</summary>
    public static void PrintRow(TrialResult result, TextWriter output)
    {
        output.WriteLine($"  {Line(Cells(result), HeaderWidths)}");
        PrintNotes(result, output);
    }

    public static void PrintNotes(TrialResult result, TextWriter output)
    {
        foreach (string exception in result.Exceptions)
            output.WriteLine($"{result.Rule} EXCEPTION {exception}");
        foreach (string error in result.Errors)
            output.WriteLine($"{result.Rule} ERROR {error}");
        foreach (string finding in result.NewFindings)
            output.WriteLine($"{result.Rule} NEW {finding}");
    }

    /// <summary>All rules of all repositories up to now, in a line.</summary>
    public static void PrintSoFar(IReadOnlyCollection<TrialResult> results, TextWriter output)
        => output.WriteLine(
            $"so far: {results.Sum(result => result.Found)} findings, {results.Sum(result => result.Fixed)} fixed, {results.Sum(result => result.NotOffered)} not offered, "
            + $"{results.Sum(result => result.ChangedAgain)} files changed again, {results.Sum(result => result.Errors.Count)} new errors, "
            + $"{results.Sum(result => result.NewFindings.Count)} new findings, {results.Sum(result => result.Exceptions.Count)} exceptions");

    private static string Line(string[] row, int[] widths)
        => string.Join("  ", row.Select((cell, column) => column == 0 || column == row.Length - 1 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();

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
