using System.Text;

namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>The labels, one file for each repository.</summary>
internal sealed class LabelFiles(Repository checkout)
{
    private const string Folder = "eng/Corpus/Labels";

    /// <summary>The labels of a repository; of rows that are none it is told.</summary>
    public List<Label> Read(string repository, Problems problems)
    {
        var labels = new Dictionary<(string Path, int Line, string Rule), Label>();
        string path = PathOf(repository);
        if (!checkout.Exists(path))
            return [];
        foreach ((int line, string[] cells) in Tsv.Rows(checkout.Read(path)))
        {
            (Label? label, string? complaint) = Label.Parse(cells);
            if (label is null)
                problems.Tell($"{path}:{line} is no label: {complaint}");
            else if (!labels.TryAdd(Key(label), label))
                problems.Tell($"{path}:{line} is a second label for its place: the first one counts");
        }

        return [.. labels.Values];
    }

    /// <summary>Adds labels to the file of their repository; one of the same rule at the same place is replaced.</summary>
    public string Add(string repository, IReadOnlyList<Label> added, Problems problems)
    {
        var all = Read(repository, problems).ToDictionary(Key);
        foreach (Label label in added)
            all[Key(label)] = label;
        var text = new StringBuilder(Tsv.Row(Label.Header));
        foreach (Label label in all.Values.OrderBy(label => label.Path, StringComparer.Ordinal).ThenBy(label => label.Line).ThenBy(label => label.Rule, StringComparer.Ordinal))
            text.Append(Tsv.Row(label.Cells));
        checkout.Write(PathOf(repository), text.ToString());
        return PathOf(repository);
    }

    private static (string Path, int Line, string Rule) Key(Label label) => (label.Path, label.Line, label.Rule);

    private static string PathOf(string repository) => $"{Folder}/{repository.Replace('/', '+')}.tsv";
}
