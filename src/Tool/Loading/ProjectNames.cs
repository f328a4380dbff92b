namespace Observability.Tool.Loading;

/// <summary>What projects are called in reports: by their files, and by their folders too where several of what is audited are called alike.</summary>
internal sealed class ProjectNames(AuditTarget target)
{
    private readonly HashSet<string> _several = [.. target.Projects.GroupBy(Path.GetFileNameWithoutExtension).Where(alike => alike.Count() > 1).Select(alike => alike.Key!)];

    public string Of(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        return _several.Contains(name) ? Path.ChangeExtension(Path.GetRelativePath(target.Folder, project), null).Replace('\\', '/') : name;
    }
}
