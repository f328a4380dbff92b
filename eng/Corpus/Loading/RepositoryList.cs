using System.Text.RegularExpressions;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The public repositories that the rules are tried on, each at one commit.</summary>
internal sealed partial class RepositoryList
{
    public const string Path = "eng/Corpus/repositories.tsv";

    private readonly List<(string Name, string Commit)> _all = [];

    public IReadOnlyList<(string Name, string Commit)> All => _all;

    public static RepositoryList Read(Repository repository, Problems problems)
    {
        var list = new RepositoryList();
        if (!repository.Exists(Path))
            return list;
        string[] lines = repository.Read(Path).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (lines[i].Split('\t') is [var name, var commit] && NamePattern().IsMatch(name) && IsCommit(commit))
                list._all.Add((name, commit));
            else if (i > 0)
                problems.Tell($"{Path}:{i + 1} is no owner/name, tab and commit of 40 hex digits: left out");
        }

        return list;
    }

    public static bool IsCommit(string text) => CommitPattern().IsMatch(text);

    public string? CommitOf(string name) => _all.Where(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Commit).FirstOrDefault();

    [GeneratedRegex(@"^[\w.-]+/[\w.-]+$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex CommitPattern();
}
