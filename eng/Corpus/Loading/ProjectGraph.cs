namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>Which project of a checkout refers to which.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, ProjectEvaluation> _projects;
    private readonly Dictionary<string, List<string>> _uses;

    public ProjectGraph(Dictionary<string, ProjectEvaluation> projects, string root, Problems problems)
    {
        _projects = projects;
        _uses = projects.Values.ToDictionary(project => project.Path, project => Uses(project).ToList(), StringComparer.Ordinal);
        var missing = new List<string>();
        foreach ((string path, List<string> uses) in _uses)
            missing.AddRange(uses.Where(use => !File.Exists(use)).Select(use => $"{Path.GetRelativePath(root, path)} refers to {Path.GetRelativePath(root, use)}, which is not there"));
        problems.TellSome(missing);
    }

    /// <summary>All projects, each after those that it refers to; a circle is cut where it is met.</summary>
    public IEnumerable<ProjectEvaluation> InOrder()
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<ProjectEvaluation>();
        foreach (string path in _projects.Keys.Order(StringComparer.Ordinal))
            Visit(path, visited, order);
        return order;
    }

    /// <summary>The project itself and all that it refers to, directly or not.</summary>
    public IReadOnlyList<ProjectEvaluation> ClosureOf(ProjectEvaluation project)
    {
        var order = new List<ProjectEvaluation>();
        Visit(project.Path, new HashSet<string>(StringComparer.Ordinal), order);
        return order;
    }

    private void Visit(string path, HashSet<string> visited, List<ProjectEvaluation> order)
    {
        if (!_projects.TryGetValue(path, out ProjectEvaluation? project) || !visited.Add(path))
            return;
        foreach (string use in _uses[path])
            Visit(use, visited, order);
        order.Add(project);
    }

    private static IEnumerable<string> Uses(ProjectEvaluation project)
        => project.Items("ProjectReference")
            .Where(item => !item.Metadata("ReferenceOutputAssembly").Equals("false", StringComparison.OrdinalIgnoreCase))
            .SelectMany(item => item.Include)
            .Where(path => !path.Contains('$', StringComparison.Ordinal) && !path.Contains('*', StringComparison.Ordinal))
            .Select(path => Path.GetFullPath(Path.Combine(project.Folder, path.Replace('\\', '/'))));
}
