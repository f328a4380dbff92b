using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Tool.Auditing;
using Observability.Tool.Loading;
using Observability.Tool.Reports;

namespace Observability.Tool.Fixing;

/// <summary>What is reported in a solution that is being mended: a project is asked again only where a file has changed that the rule had something to say of.</summary>
internal sealed class CurrentFindings(LoadedSolution loaded, RuleFilter filter)
{
    private readonly ProjectRules _rules = new(filter);
    private readonly Dictionary<ProjectId, ImmutableArray<Diagnostic>> _known = [];
    private readonly Dictionary<ProjectId, VersionStamp> _versions = [];

    /// <summary>Those that report something.</summary>
    public ImmutableArray<string> Rules => [.. _known.Values.SelectMany(findings => findings).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal)];

    public int Count(string rule) => ToldOnce(rule).Length;

    public async Task ReadAsync(IAuditProgress progress, CancellationToken cancellation)
    {
        ImmutableArray<LoadedProject> projects = loaded.Projects.RemoveAll(project => project.Failure is not null);
        progress.Begin("Auditing", projects.Length);
        foreach (LoadedProject project in projects)
        {
            foreach (ProjectId id in project.Frameworks)
                await ReadAsync(loaded.Solution.GetProject(id)!, cancellation);
            progress.Done(project.Name);
        }
    }

    public async Task<ImmutableArray<Diagnostic>> OfAsync(string rule, Solution current, CancellationToken cancellation)
    {
        await ReadAgainAsync(current, finding => finding.Id == rule, cancellation);
        return ToldOnce(rule);
    }

    /// <summary>Asks all projects again that have changed, or reference one that has: what that one tells may have changed too.</summary>
    public async Task RefreshAsync(Solution current, CancellationToken cancellation)
    {
        foreach ((ProjectId id, VersionStamp version) in _versions.ToList())
        {
            Project project = current.GetProject(id)!;
            if (await project.GetDependentVersionAsync(cancellation) != version)
                await ReadAsync(project, cancellation);
        }
    }

    private async Task ReadAgainAsync(Solution current, Func<Diagnostic, bool> matters, CancellationToken cancellation)
    {
        foreach ((ProjectId id, ImmutableArray<Diagnostic> findings) in _known.ToList())
        {
            if (findings.Where(matters).Any(finding => finding.Location.SourceTree is { } tree && current.GetDocument(tree) is null))
                await ReadAsync(current.GetProject(id)!, cancellation);
        }
    }

    // What somebody has suppressed in the source shall stay as it is; what a baseline holds may be mended.
    private async Task ReadAsync(Project project, CancellationToken cancellation)
    {
        (Compilation compilation, ImmutableArray<Diagnostic> all) = await _rules.RunAsync(project, cancellation);
        _versions[project.Id] = await project.GetDependentVersionAsync(cancellation);
        _known[project.Id] = all.RemoveAll(diagnostic => Debts.Of(diagnostic, compilation) == SuppressedBy.Source);
    }

    private ImmutableArray<Diagnostic> ToldOnce(string rule)
        => [.. _known.Values
            .SelectMany(findings => findings)
            .Where(finding => finding.Id == rule)
            .DistinctBy(finding => finding.Location.GetLineSpan())];
}
