using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace Observability.Tool.Loading;

/// <summary>A solution in memory. Disposing of it removes what loading has written for it.</summary>
internal sealed class LoadedSolution(MSBuildWorkspace workspace, Scratch scratch, ImmutableArray<LoadedProject> projects) : IDisposable
{
    public Solution Solution { get; } = PackageGenerators.AddTo(WithoutMissingAnalyzers(workspace.CurrentSolution));

    /// <summary>Those that were asked for, in the order of the solution; what they refer to beside is loaded too.</summary>
    public ImmutableArray<LoadedProject> Projects { get; } = projects;

    /// <summary>Refuses where nothing loaded: that is no clean result.</summary>
    public void RequireAny()
    {
        if (Projects.All(project => project.Failure is not null))
            throw new BadInputException($"None of the projects can be loaded:\n{string.Join('\n', Projects.Select(project => $"  {project.Path}: {project.Failure}"))}");
    }

    // An analyzer of the solution's own that is not built yet: nobody asks it anything, and a search for references fails on it.
    private static Solution WithoutMissingAnalyzers(Solution solution)
        => solution.Projects.Aggregate(
            solution,
            (current, project) => current.WithProjectAnalyzerReferences(project.Id, project.AnalyzerReferences.Where(reference => reference is not UnresolvedAnalyzerReference)));

    public void Dispose()
    {
        workspace.Dispose();
        scratch.Dispose();
    }
}

/// <summary>A project of a solution.</summary>
/// <param name="Name">That of its file; with the folder, where several files have that name.</param>
/// <param name="Path">Of its file.</param>
/// <param name="Frameworks">One for each target framework; empty where it did not load.</param>
/// <param name="Failure">Why it did not load.</param>
internal sealed record LoadedProject(string Name, string Path, ImmutableArray<ProjectId> Frameworks, string? Failure);
