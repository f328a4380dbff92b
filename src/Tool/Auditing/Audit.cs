using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Observability.Tool.Loading;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>Runs the rules over all projects of a solution and gathers what they find.</summary>
internal sealed class Audit
{
    private readonly AuditRequest _request;
    private readonly IAuditProgress _progress;
    private readonly ReportPaths _paths;
    private readonly ProjectRules _rules;
    private readonly FixPreviews _previews;

    public Audit(AuditRequest request, IAuditProgress progress)
    {
        _request = request;
        _progress = progress;
        _paths = ReportPaths.Around(request.Target.Folder);
        _rules = new ProjectRules(request.Filter);
        _previews = new FixPreviews(request.Previews, _paths);
    }

    public async Task<AuditReport> RunAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        ImmutableArray<LoadedProject> audited = loaded.Projects.RemoveAll(project => project.Failure is not null);
        _progress.Begin("Auditing", audited.Length);
        var findings = new ConcurrentBag<Finding>();
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };
        await Parallel.ForEachAsync(audited, options, async (project, stop) =>
        {
            foreach (ProjectId framework in project.Frameworks)
                await AddAsync(loaded.Solution.GetProject(framework)!, project.Name, findings, stop);
            _progress.Done(project.Name);
        });

        return new AuditReport(
            _request.Target.Named,
            _paths.Root,
            ToolVersion(),
            DateTimeOffset.UtcNow,
            [.. loaded.Projects.Select(project => Audited(loaded.Solution, project))],
            ToldOnce(findings, [.. loaded.Projects.Select(project => project.Name)]));
    }

    private async Task AddAsync(Project project, string name, ConcurrentBag<Finding> findings, CancellationToken cancellation)
    {
        (Compilation compilation, ImmutableArray<Diagnostic> diagnostics) = await _rules.RunAsync(project, cancellation);
        var reader = new FindingReader(project, name, compilation, _paths);
        foreach (Diagnostic diagnostic in diagnostics)
            findings.Add(await _previews.ShowAsync(reader.Read(diagnostic, cancellation), diagnostic, project, cancellation));
    }

    // Several target frameworks have a file in common, and sometimes several projects. What counts in one of them counts.
    private static ImmutableArray<Finding> ToldOnce(IEnumerable<Finding> findings, ImmutableArray<string> projects)
        => [.. findings
            .GroupBy(finding => (finding.Rule, finding.Path, finding.Span))
            .Select(same => same.OrderBy(finding => finding.Debt is not null).ThenBy(finding => projects.IndexOf(finding.Project)).ThenBy(finding => finding.Message, StringComparer.Ordinal).First())
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.StartLine)
            .ThenBy(finding => finding.Span.StartColumn)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];

    private AuditedProject Audited(Solution solution, LoadedProject project)
        => new(project.Name, _paths.Relative(project.Path), Files(solution, project), project.Failure)
        {
            Assembly = project.Frameworks.Select(framework => solution.GetProject(framework)!.AssemblyName).FirstOrDefault(),
        };

    private static int Files(Solution solution, LoadedProject project)
        => project.Frameworks.SelectMany(id => solution.GetProject(id)!.Documents).Select(document => document.FilePath).Distinct().Count();

    private static string ToolVersion()
        => typeof(Audit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
