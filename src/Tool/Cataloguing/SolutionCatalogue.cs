using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;
using Observability.Tool.Auditing;
using Observability.Tool.Loading;

namespace Observability.Tool.Cataloguing;

/// <summary>Reads what all projects of a solution emit, each of them compiled once for each target framework.</summary>
internal sealed class SolutionCatalogue(AuditTarget target, IAuditProgress progress)
{
    private readonly ReportPaths _paths = ReportPaths.Around(target.Folder);
    private readonly ConcurrentBag<FoundEntry> _found = [];
    private readonly ConcurrentBag<ProgramCollection> _programs = [];

    public async Task<Catalogue> ReadAsync(CancellationToken cancellation)
    {
        // A solution without a project emits nothing.
        if (target.Projects.IsEmpty)
            return Of([], []);
        using LoadedSolution loaded = await SolutionLoader.LoadAsync(target, mode: null, baseline: null, progress, cancellation);
        loaded.RequireAny();
        ImmutableArray<LoadedProject> read = loaded.Projects.RemoveAll(project => project.Failure is not null);
        ImmutableDictionary<ProjectId, string> names = read.SelectMany(project => project.Frameworks.Select(framework => KeyValuePair.Create(framework, project.Name))).ToImmutableDictionary();
        ProjectDependencyGraph graph = loaded.Solution.GetProjectDependencyGraph();
        progress.Begin("Reading", read.Length);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };
        await Parallel.ForEachAsync(read, options, async (project, stop) =>
        {
            foreach (ProjectId framework in project.Frameworks)
            {
                IEnumerable<ProjectId> contains = graph.GetProjectsThatThisProjectTransitivelyDependsOn(framework);
                await ReadAsync(
                    loaded.Solution.GetProject(framework)!,
                    project.Name,
                    [project.Name, .. contains.Select(id => names.GetValueOrDefault(id)).OfType<string>()],
                    stop);
            }

            progress.Done(project.Name);
        });
        return Of(
            [.. loaded.Projects.Select(project => new CataloguedProject(project.Name, _paths.Relative(project.Path), project.Failure))],
            FoundEntry.Merge(_found, Collectors));
    }

    private async Task ReadAsync(Project project, string name, ImmutableHashSet<string> contains, CancellationToken cancellation)
    {
        Compilation compilation = await project.GetCompilationAsync(cancellation) ?? throw new InvalidOperationException($"'{project.Name}' has no compilation");
        var model = new TelemetryModel(compilation, project.AnalyzerOptions, cancellation);

        // What tests emit nobody runs in production.
        if (model.Project.Kind == ProjectKind.Test)
            return;
        foreach (EmittedEntry emitted in EmittedTelemetry.Of(model, cancellation).All())
        {
            FileLinePositionSpan span = emitted.Location.GetLineSpan();
            _found.Add(new FoundEntry(emitted.Entry, new EmittingPlace(name, _paths.Relative(span.Path), span.StartLinePosition.Line + 1)));
        }

        if (ProgramCollection.Of(model, name, contains, cancellation) is { } program)
            _programs.Add(program);
    }

    // Of a program for several frameworks the answer that is certain counts, and of two that are it is the one that collects.
    private List<Collector> Collectors(TelemetryEntry entry, IReadOnlyCollection<string> emitting)
        => [.. _programs
            .Where(program => emitting.Any(program.Contains.Contains))
            .Select(program => (program.Program, Answer: program.AnswerFor(entry)))
            .Where(program => program.Answer is not null)
            .GroupBy(program => program.Program, (program, answers) => new Collector(program, answers.Min(answer => answer.Answer!.Value)))
            .OrderBy(collector => collector.Project, StringComparer.Ordinal)];

    private Catalogue Of(IReadOnlyList<CataloguedProject> projects, IReadOnlyList<CatalogueEntry> entries)
        => new(Catalogue.ShapeVersion, ToolVersion(), DateTimeOffset.UtcNow, target.Named, projects, entries);

    private static string ToolVersion()
        => typeof(SolutionCatalogue).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
