using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>A solution with what the compiler and the rules say of each of its projects.</summary>
internal sealed class CheckedSolution
{
    // A partial method without a body: a generator writes it when the project is built.
    private const string NoImplementation = "CS8795";

    // A rule that threw, which the driver reports as a mere warning.
    private const string AnalyzerException = "AD0001";

    private readonly ImmutableDictionary<ProjectId, CheckedProject> _projects;

    private CheckedSolution(Solution solution, ImmutableDictionary<ProjectId, CheckedProject> projects)
    {
        Solution = solution;
        _projects = projects;
    }

    public Solution Solution { get; }

    public static async Task<CheckedSolution> ReadAsync(Solution solution)
        => new(solution, await CheckAsync(solution, solution.ProjectIds, ImmutableDictionary<ProjectId, CheckedProject>.Empty));

    /// <summary>The same for what an edit made of it. What neither was changed nor is compiled against what was says the same as before.</summary>
    public async Task<CheckedSolution> AfterAsync(Solution changed)
    {
        ProjectDependencyGraph graph = changed.GetProjectDependencyGraph();
        IEnumerable<ProjectId> edited = changed.GetChanges(Solution).GetProjectChanges().Select(project => project.ProjectId);
        IEnumerable<ProjectId> affected = edited.SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Prepend(id)).Distinct();
        return new CheckedSolution(changed, await CheckAsync(changed, affected, _projects));
    }

    public ImmutableArray<Diagnostic> Findings(string rule) => [.. All(project => project.Findings).Where(finding => finding.Id == rule)];

    /// <summary>Not those of a line that did not compile before: what is wrong with it there may get another name.</summary>
    public IEnumerable<Note> NewErrors(CheckedSolution before)
    {
        List<Note> were = [.. before.All(project => project.Errors).Select(Note.From)];
        var lines = were.Select(note => (note.Path, note.Source)).ToHashSet();
        return Note.Added(were, All(project => project.Errors).Select(Note.From)).Where(note => !lines.Contains((note.Path, note.Source)));
    }

    /// <summary>Of the rules that nobody has to turn on: one that is a matter of taste would have something to say after nearly every fix.</summary>
    public IEnumerable<Note> NewFindings(CheckedSolution before) => Note.Added(before.OfDefaultRules().Select(Note.From), OfDefaultRules().Select(Note.From));

    private IEnumerable<Diagnostic> OfDefaultRules() => All(project => project.Findings).Where(finding => finding.Descriptor.IsEnabledByDefault);

    private IEnumerable<Diagnostic> All(Func<CheckedProject, ImmutableArray<Diagnostic>> kind) => Solution.ProjectIds.SelectMany(id => kind(_projects[id]));

    private static async Task<ImmutableDictionary<ProjectId, CheckedProject>> CheckAsync(Solution solution, IEnumerable<ProjectId> ids, ImmutableDictionary<ProjectId, CheckedProject> known)
    {
        foreach (ProjectId id in ids)
            known = known.SetItem(id, await CheckAsync(solution.GetProject(id)!));
        return known;
    }

    private static async Task<CheckedProject> CheckAsync(Project project)
    {
        var analyzer = new CallAnalyzer();
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(compilation, [analyzer], options).GetAllDiagnosticsAsync(CancellationToken.None);
        HashSet<string> rules = [.. analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id)];
        return new CheckedProject(
            [.. all.Where(diagnostic => rules.Contains(diagnostic.Id))],
            [.. all.Where(diagnostic => !rules.Contains(diagnostic.Id) && IsError(diagnostic))]);
    }

    private static bool IsError(Diagnostic diagnostic)
        => (diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != NoImplementation) || diagnostic.Id == AnalyzerException;

    private sealed record CheckedProject(ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Errors);
}
