namespace Observability.Analyzers.Eng.Corpus;

/// <summary>The page that holds the table of precision between its markers.</summary>
internal static class QualityPage
{
    private const string Begin = "<!-- precision -->";
    private const string End = "<!-- /precision -->";

    public static void RefuseWithoutPlace(string path) => Place(path);

    public static void Write(string path, string table)
    {
        (string before, string after) = Place(path);
        File.WriteAllText(path, $"{before}\n{table}{after}");
    }

    private static (string Before, string After) Place(string path)
    {
        string page = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new RefusedException($"{path} has no place for the table: put {Begin} and {End} on lines of their own where it belongs")
            : (page[..(begin + Begin.Length)], page[end..]);
    }
}
