namespace Observability.Tool.Auditing;

/// <summary>Paths as reports show them: relative to the repository, or to what was audited where there is none.</summary>
internal sealed class ReportPaths(string root)
{
    public string Root { get; } = root;

    public static ReportPaths Around(string folder)
    {
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            // In a work tree of git's it is a file.
            if (Path.Exists(Path.Combine(candidate.FullName, ".git")))
                return new ReportPaths(candidate.FullName);
        }

        return new ReportPaths(folder);
    }

    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
