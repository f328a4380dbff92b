namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>Which source files a project compiles.</summary>
internal sealed class SourceOwners
{
    private readonly List<string> _sources;
    private readonly ILookup<string, string> _byFolder;

    public SourceOwners(IEnumerable<ProjectEvaluation> projects, List<string> sources)
    {
        _sources = sources;
        var folders = projects.Select(project => project.Folder).ToHashSet(StringComparer.Ordinal);
        _byFolder = sources.ToLookup(source => Nearest(source, folders) ?? "", StringComparer.Ordinal);
    }

    /// <summary>What lies below no project's folder.</summary>
    public IEnumerable<string> Homeless => _byFolder[""];

    /// <summary>What the project names, and what lies below its folder and not in a project further down.</summary>
    public IEnumerable<string> Of(ProjectEvaluation project)
    {
        bool globs = project.Sdk.Length > 0 && !project["EnableDefaultCompileItems"].Equals("false", StringComparison.OrdinalIgnoreCase)
            && !project["EnableDefaultItems"].Equals("false", StringComparison.OrdinalIgnoreCase);
        var owned = new SortedSet<string>(globs ? _byFolder[project.Folder] : [], StringComparer.Ordinal);
        foreach (BuildItem item in project.Items("Compile"))
        {
            foreach (string pattern in item.Remove)
                owned.ExceptWith(Matches(project, pattern));
            foreach (string pattern in item.Include)
                owned.UnionWith(Matches(project, pattern));
        }

        return owned;
    }

    private IEnumerable<string> Matches(ProjectEvaluation project, string pattern)
    {
        if (pattern.Contains("$(", StringComparison.Ordinal) || pattern.Contains("@(", StringComparison.Ordinal))
            return [];
        var regex = SourceFiles.Pattern(project.Folder, pattern);
        return _sources.Where(source => regex.IsMatch(source));
    }

    private static string? Nearest(string source, HashSet<string> folders)
    {
        for (string? folder = Path.GetDirectoryName(source); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (folders.Contains(folder))
                return folder;
        }

        return null;
    }
}
