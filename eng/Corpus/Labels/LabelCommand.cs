using Observability.Analyzers.Eng.Corpus.Loading;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>Takes a file of findings with verdicts filled in, and keeps the verdicts. Everything is checked before anything is written.</summary>
internal static class LabelCommand
{
    public static int Run(string path, Repository checkout, TextWriter output, TextWriter error)
    {
        if (!File.Exists(path))
            throw new RefusedException($"{path} is not there");
        var problems = new Problems(error);
        RepositoryList list = RepositoryList.Read(checkout, problems);
        HashSet<string> rules = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

        var labels = new List<Label>();
        var complaints = new List<string>();
        int open = 0;
        foreach ((int line, string[] cells) in Tsv.Rows(File.ReadAllText(path)))
        {
            if (cells.Length >= Label.Header.Length && cells[5].Length == 0)
            {
                open++;
                continue;
            }

            (Label? label, string? complaint) = Label.Parse(cells);
            if (label is not null && list.CommitOf(label.Repository) is null)
                complaint = $"{label.Repository} is not in {RepositoryList.Path}";
            else if (label is not null && !rules.Contains(label.Rule))
                complaint = $"{label.Rule} is no rule";
            if (complaint is null)
                labels.Add(label!);
            else
                complaints.Add($"{path}:{line}: {complaint}");
        }

        if (complaints.Count > 0)
            throw new RefusedException($"{string.Join('\n', complaints)}\nNothing was written.");

        var files = new LabelFiles(checkout);
        foreach (IGrouping<string, Label> group in labels.GroupBy(label => label.Repository))
            output.WriteLine($"written: {files.Add(group.Key, [.. group], problems)} ({group.Count()} labels)");
        output.WriteLine($"{labels.Count} labels added or replaced, {open} rows without a verdict left out");
        return 0;
    }
}
