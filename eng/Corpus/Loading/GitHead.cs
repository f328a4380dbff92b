namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The commit that a checkout stands at.</summary>
internal static class GitHead
{
    /// <summary>Null where the folder is no checkout of its own, or its head is no plain file.</summary>
    public static string? Of(string root)
    {
        string git = Path.Combine(root, ".git");
        if (!File.Exists(Path.Combine(git, "HEAD")))
            return null;
        string head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        if (head.StartsWith("ref: ", StringComparison.Ordinal))
        {
            string branch = Path.Combine(git, head["ref: ".Length..]);
            head = File.Exists(branch) ? File.ReadAllText(branch).Trim() : "";
        }

        return RepositoryList.IsCommit(head) ? head : null;
    }
}
