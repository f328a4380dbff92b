namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>Finds the lines that labels speak of in the sources as they are now.</summary>
internal sealed class LabelPlaces(string root)
{
    private readonly Dictionary<string, ILookup<string, int>> _files = new(StringComparer.Ordinal);

    /// <summary>The line of each label now; none for a label whose line is gone.</summary>
    public Dictionary<Label, int> Find(IEnumerable<Label> labels)
    {
        var places = new Dictionary<Label, int>();
        foreach (IGrouping<(string Path, string Rule, string Hash), Label> alike in labels.GroupBy(label => (label.Path, label.Rule, label.Hash)))
            Place([.. alike.OrderBy(label => label.Line)], [.. Lines(alike.Key.Path)[alike.Key.Hash]], places);
        return places;
    }

    private static void Place(List<Label> labels, List<int> lines, Dictionary<Label, int> places)
    {
        // As many lines of that text as labels: the order tells which is which, however far they have moved.
        if (labels.Count == lines.Count)
        {
            for (int i = 0; i < labels.Count; i++)
                places[labels[i]] = lines[i];
            return;
        }

        foreach (Label label in labels.OrderBy(label => lines.Contains(label.Line) ? 0 : 1))
        {
            if (lines.Count == 0)
                return;
            int nearest = lines.MinBy(line => Math.Abs(line - label.Line));
            places[label] = nearest;
            lines.Remove(nearest);
        }
    }

    private ILookup<string, int> Lines(string path)
    {
        if (_files.TryGetValue(path, out ILookup<string, int>? known))
            return known;
        string file = Path.Combine(root, path);
        IEnumerable<string> lines = File.Exists(file) ? Loading.SourceFiles.Read(file)?.Lines.Select(line => line.ToString()) ?? [] : [];
        ILookup<string, int> byHash = lines.Select((text, index) => (Hash: Label.HashOf(text), Line: index + 1)).ToLookup(line => line.Hash, line => line.Line);
        _files.Add(path, byHash);
        return byHash;
    }
}
