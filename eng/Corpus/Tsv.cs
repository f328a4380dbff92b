namespace Observability.Analyzers.Eng.Corpus;

/// <summary>Tables as text: a header, a row a line, tabs between the cells.</summary>
internal static class Tsv
{
    /// <summary>The text of a row; what would break the table becomes a blank.</summary>
    public static string Row(params IEnumerable<string> cells)
        => string.Join('\t', cells.Select(cell => cell.Replace('\t', ' ').ReplaceLineEndings(" "))) + "\n";

    /// <summary>The rows of a file without its header, each with its line number.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string text)
        => text.ReplaceLineEndings("\n").Split('\n').Select((row, index) => (Line: index + 1, Cells: row.Split('\t'))).Skip(1).Where(row => row.Cells is not [""]);
}
