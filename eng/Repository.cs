namespace Observability.Analyzers.Eng;

/// <summary>The checkout that a command works on. Paths are relative to its root, with forward slashes.</summary>
internal sealed class Repository(string root)
{
    public string Root { get; } = root;

    /// <summary>The checkout that holds <paramref name="folder"/>.</summary>
    public static Repository Around(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "Analyzers.sln")))
                return new Repository(current.FullName);
        }

        throw new RefusedException($"'{folder}' is not inside a checkout: no folder above it holds Analyzers.sln");
    }

    public bool Exists(string path) => File.Exists(FullPath(path));

    /// <summary>The text with line feeds, however git checked it out.</summary>
    public string Read(string path) => File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n");

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    /// <summary>The paths of files named <paramref name="name"/> anywhere below <paramref name="folder"/>.</summary>
    public IEnumerable<string> Find(string folder, string name)
        => Directory.Exists(FullPath(folder))
            ? Directory.EnumerateFiles(FullPath(folder), name, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            : [];

    /// <summary>The files that belong to the repository, those too that were not added yet.</summary>
    public IEnumerable<string> Files()
        => ProgramRun.In(Root, null, "git", "ls-files", "--cached", "--others", "--exclude-standard").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(Exists);

    private string FullPath(string path) => Path.Combine(Root, path);
}
