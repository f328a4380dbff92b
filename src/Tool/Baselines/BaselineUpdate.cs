using System.Collections.Immutable;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Rules;
using Observability.Tool.Reports;

namespace Observability.Tool.Baselines;

/// <summary>What a baseline is to know after an audit. What it knows of projects that were not audited stays: nobody has looked.</summary>
internal sealed class BaselineUpdate
{
    private static readonly ImmutableHashSet<string> Rules =
        [.. RuleCatalog.All.Where(rule => rule.MayBeInBaseline).Select(rule => rule.Descriptor.Id)];

    private readonly Baseline _baseline;
    private readonly HashSet<string> _audited;
    private readonly ImmutableArray<Finding> _findings;
    private readonly int[] _covered;

    public BaselineUpdate(Baseline baseline, AuditReport report)
    {
        _baseline = baseline;
        _audited = [.. report.Projects.Where(project => project.NotLoaded is null && project.Assembly is not null).Select(project => Fingerprint.AsWord(project.Assembly!))];
        _findings = [.. report.Findings.Where(finding => finding is { Fingerprint: not null, Debt: not SuppressedBy.Source } && Rules.Contains(finding.Rule))];
        _covered = new int[baseline.Count];
        New = Compare();
    }

    /// <summary>The findings that the baseline does not know, in the order of the report.</summary>
    public ImmutableArray<Finding> New { get; }

    /// <summary>All findings that can stand in a baseline.</summary>
    public int Findings => _findings.Length;

    /// <summary>The entries of projects that were not audited.</summary>
    public IEnumerable<BaselineEntry> Unaudited => Enumerable.Range(0, _baseline.Count).Where(entry => !IsAudited(entry)).Select(_baseline.Entry);

    /// <summary>Exactly what was found.</summary>
    public IReadOnlyDictionary<Fingerprint, int> Written()
    {
        Dictionary<Fingerprint, int> written = _findings.CountBy(finding => finding.Fingerprint!).ToDictionary();
        foreach (BaselineEntry entry in Unaudited)
            written.TryAdd(entry.Finding, entry.Count);
        return written;
    }

    /// <summary>What was found of what is known: nothing new.</summary>
    public IReadOnlyDictionary<Fingerprint, int> Pruned()
        => Enumerable.Range(0, _baseline.Count)
            .Select(entry => (_baseline.Entry(entry).Finding, Count: Left(entry)))
            .Where(entry => entry.Count > 0)
            .ToDictionary(entry => entry.Finding, entry => entry.Count);

    /// <summary>How many of an entry's findings are still there.</summary>
    public int Left(int entry) => IsAudited(entry) ? Math.Min(_covered[entry], _baseline.FindingsOf(entry)) : _baseline.FindingsOf(entry);

    private bool IsAudited(int entry) => _audited.Contains(_baseline.Entry(entry).Finding.Project);

    // Each project for itself, as a build sees it: an entry of another project may cover its findings too.
    private ImmutableArray<Finding> Compare()
    {
        var unknown = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, Finding> project in _findings.GroupBy(finding => finding.Fingerprint!.Project))
        {
            var known = new KnownFindings([_baseline]);
            foreach (Finding finding in project.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span.StartLine).ThenBy(finding => finding.Span.StartColumn))
            {
                if (!known.Cover(finding.Fingerprint!))
                    unknown.Add(finding);
            }

            for (int entry = 0; entry < _covered.Length; entry++)
                _covered[entry] = Math.Max(_covered[entry], known.Covered(0, entry));
        }

        return [.. _findings.Where(unknown.Contains)];
    }
}
