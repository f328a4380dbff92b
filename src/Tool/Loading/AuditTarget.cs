using System.Collections.Immutable;

namespace Observability.Tool.Loading;

/// <summary>What is to be audited: a solution, or projects without one.</summary>
/// <param name="Named">As the user named it.</param>
/// <param name="Folder">Where it stands.</param>
/// <param name="Solution">The file to open; null where there are only projects.</param>
/// <param name="Projects">The C# projects, as absolute paths.</param>
internal sealed record AuditTarget(string Named, string Folder, string? Solution, ImmutableArray<string> Projects)
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>What stands at a path.</summary>
    /// <param name="path">As the user named it; null for the current folder.</param>
    /// <param name="mayBeEmpty">Whether a solution without projects is one.</param>
    public static AuditTarget Find(string? path, bool mayBeEmpty = false)
    {
        string named = path ?? ".";
        string full = Path.GetFullPath(named);
        if (Directory.Exists(full))
            return InFolder(named, full, mayBeEmpty);
        if (!File.Exists(full))
            throw new BadInputException($"There is no file or folder '{named}'. Name a solution, a project or a folder.");
        if (SolutionFile.IsOne(full))
            return OfSolution(named, full, mayBeEmpty);
        if (IsProject(full))
            return new AuditTarget(named, Path.GetDirectoryName(full)!, null, [full]);
        throw new BadInputException($"'{named}' is neither a solution (.sln, .slnx, .slnf) nor a C# project (.csproj).");
    }

    private static AuditTarget InFolder(string named, string folder, bool mayBeEmpty)
    {
        // A solution on its way to the new format stands there in both.
        string[] solutions = [.. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".sln" or ".slnx")
            .GroupBy(Path.GetFileNameWithoutExtension, (_, files) => files.MaxBy(file => file.Length)!)
            .Order(StringComparer.Ordinal)];
        if (solutions is [string only])
            return OfSolution(named, only, mayBeEmpty);
        if (solutions.Length > 1)
            throw new BadInputException($"'{named}' holds {solutions.Length} solutions: {string.Join(", ", solutions.Select(Path.GetFileName))}. Name one of them.");

        ImmutableArray<string> projects = [.. Directory.EnumerateFiles(folder, "*.csproj", Everywhere).Order(StringComparer.Ordinal)];
        if (projects.IsEmpty)
            throw new BadInputException($"'{named}' holds no solution and no C# project. Name a solution, a project or a folder with one.");
        return new AuditTarget(named, folder, null, projects);
    }

    private static AuditTarget OfSolution(string named, string solution, bool mayBeEmpty)
    {
        ImmutableArray<string> projects = [.. SolutionFile.ProjectsOf(solution).Where(IsProject)];
        if (projects.IsEmpty && !mayBeEmpty)
            throw new BadInputException($"'{Path.GetFileName(solution)}' names no C# project.");
        return new AuditTarget(named, Path.GetDirectoryName(solution)!, solution, projects);
    }

    private static bool IsProject(string path) => Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase);
}
