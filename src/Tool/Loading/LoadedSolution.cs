using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace Observability.Tool.Loading;

/// <summary>A solution in memory. Disposing of it removes what loading has written for it.</summary>
internal sealed class LoadedSolution(MSBuildWorkspace workspace, Scratch scratch, ImmutableArray<LoadedProject> projects) : IDisposable
{
    public Solution Solution { get; } = PackageGenerators.AddTo(workspace.CurrentSolution);

    /// <summary>Those that were asked for, in the order of the solution; what they refer to beside is loaded too.</summary>
    public ImmutableArray<LoadedProject> Projects { get; } = projects;

    /// <summary>Refuses where nothing loaded: that is no clean result.</summary>
    public void RequireAny()
    {
        if (Projects.All(project => project.Failure is not null))
            throw new BadInputException($"None of the projects can be loaded:\n{string.Join('\n', Projects.Select(project => $"  {project.Path}: {project.Failure}"))}");
    }

    public void Dispose()
    {
        workspace.Dispose();
        scratch.Dispose();
    }
}

/// <summary>A project of a solution.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="Frameworks">One for each target framework; empty where it did not load.</param>
/// <param name="Failure">Why it did not load.</param>
internal sealed record LoadedProject(string Path, ImmutableArray<ProjectId> Frameworks, string? Failure)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
