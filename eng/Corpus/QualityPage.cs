namespace Observability.Analyzers.Eng.Corpus;

/// <summary>The page that holds a table between its markers.</summary>
internal sealed class QualityPage
{
    public static readonly QualityPage Precision = new("precision");
    public static readonly QualityPage Mended = new("mended");

    private readonly string _begin;
    private readonly string _end;

    private QualityPage(string table)
    {
        _begin = $"<!-- {table} -->";
        _end = $"<!-- /{table} -->";
    }

    public void RefuseWithoutPlace(string path) => Place(path);

    public void Write(string path, string table)
    {
        (string before, string after) = Place(path);
        File.WriteAllText(path, $"{before}\n{table}{after}");
    }

    private (string Before, string After) Place(string path)
    {
        string page = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        int begin = page.IndexOf(_begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : page.IndexOf(_end, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new RefusedException($"{path} has no place for the table: put {_begin} and {_end} on lines of their own where it belongs")
            : (page[..(begin + _begin.Length)], page[end..]);
    }
}
