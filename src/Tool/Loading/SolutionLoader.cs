using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace Observability.Tool.Loading;

/// <summary>Opens solutions and projects as a build would see them had each of them referenced the package, without writing into them.</summary>
internal static class SolutionLoader
{
    public static async Task<LoadedSolution> LoadAsync(AuditTarget target, string? mode, string? baseline, IAuditProgress progress, CancellationToken cancellation)
    {
        RequiredSdk.Require(target.Folder);
        var scratch = new Scratch();
        MSBuildWorkspace workspace = MSBuildWorkspace.Create(Properties(scratch, mode, baseline));
        try
        {
            workspace.SkipUnrecognizedProjects = true;
            var failures = new LoadFailures();
            using (workspace.RegisterWorkspaceFailedHandler(failed => failures.Note(failed.Diagnostic)))
                await OpenAsync(workspace, target, failures, progress, cancellation);
            var names = new ProjectNames(target);
            return new LoadedSolution(workspace, scratch, [.. target.Projects.Select(project => Result(names.Of(project), project, workspace.CurrentSolution, failures))]);
        }
        catch
        {
            workspace.Dispose();
            scratch.Dispose();
            throw;
        }
    }

    private static Dictionary<string, string> Properties(Scratch scratch, string? mode, string? baseline)
    {
        string build = Path.Combine(AppContext.BaseDirectory, "build");
        var properties = new Dictionary<string, string>
        {
            ["CustomBeforeMicrosoftCSharpTargets"] = Path.Combine(build, "BeforeCSharp.targets"),
            ["CustomAfterMicrosoftCSharpTargets"] = Path.Combine(build, "AfterCSharp.targets"),
            ["ObservabilityScratch"] = scratch.Folder,

            // A folder for logs that builds write, which nobody asked for here.
            ["ObservabilitySarifFolder"] = "",
        };
        if (mode is not null)
            properties["ObservabilityAnalysisMode"] = mode;
        if (baseline is not null)
            properties["ObservabilityBaseline"] = baseline;
        return properties;
    }

    private static async Task OpenAsync(MSBuildWorkspace workspace, AuditTarget target, LoadFailures failures, IAuditProgress progress, CancellationToken cancellation)
    {
        progress.Begin("Loading", target.Projects.Length);
        var told = new ToldOnce(target.Projects, progress);
        if (target.Solution is not null)
        {
            await workspace.OpenSolutionAsync(target.Solution, told, cancellation);
            return;
        }

        foreach (string project in target.Projects)
        {
            // One that another one refers to came with it.
            if (workspace.CurrentSolution.Projects.Any(known => known.FilePath == project))
                continue;
            try
            {
                await workspace.OpenProjectAsync(project, told, cancellation);
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or ArgumentException)
            {
                failures.Note(project, exception.Message);
            }
        }
    }

    private static LoadedProject Result(string name, string path, Solution solution, LoadFailures failures)
    {
        ImmutableArray<Project> frameworks = [.. solution.Projects.Where(project => project.FilePath == path && project.Language == LanguageNames.CSharp)];
        return Problem(path, frameworks, failures) is { } problem
            ? new LoadedProject(name, path, [], problem)
            : new LoadedProject(name, path, [.. frameworks.Select(project => project.Id)], null);
    }

    private static string? Problem(string path, ImmutableArray<Project> frameworks, LoadFailures failures)
    {
        if (!File.Exists(path))
            return "the solution names it, but there is no such file";

        // Warnings of a build come as failures, too: a package that stands in for another, a framework that is out of support.
        if (failures.Of(path) is { } failure && (frameworks.IsEmpty || !frameworks.All(RestoreState.IsEvaluated)))
            return failure;
        return frameworks.IsEmpty
            ? "MSBuild does not load it and gives no reason"
            : frameworks.Select(RestoreState.Problem).FirstOrDefault(problem => problem is not null);
    }

    // Each project goes through several steps, for each target framework; a person waits for projects.
    private sealed class ToldOnce(IEnumerable<string> projects, IAuditProgress progress) : IProgress<ProjectLoadProgress>
    {
        private readonly ConcurrentDictionary<string, bool> _open = new(projects.Select(project => KeyValuePair.Create(project, true)), StringComparer.OrdinalIgnoreCase);

        public void Report(ProjectLoadProgress value)
        {
            if (value.Operation == ProjectLoadOperation.Build && _open.TryRemove(value.FilePath, out _))
                progress.Done(Path.GetFileNameWithoutExtension(value.FilePath));
        }
    }
}
