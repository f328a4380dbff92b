namespace Observability.Analyzers.Eng.Corpus.Findings;

/// <summary>What is new, gone or other than in an earlier run. Where a finding stands in its file does not matter.</summary>
internal sealed class FindingComparison
{
    private readonly List<Finding> _added = [];
    private readonly List<Finding> _gone = [];
    private readonly List<(Finding Before, Finding After)> _changed = [];

    /// <param name="before">The findings of the earlier run.</param>
    /// <param name="after">The findings of this run.</param>
    /// <param name="repositories">Those that this run has read: of others nothing can be said.</param>
    public FindingComparison(IEnumerable<Finding> before, IEnumerable<Finding> after, IReadOnlySet<string> repositories)
    {
        List<Finding> old = [.. before.Where(finding => repositories.Contains(finding.Repository))];
        List<Finding> current = [.. after];

        // First what is quite the same, then what is said of the same line in other words; what remains has no counterpart.
        Pair(old, current, finding => (finding.Repository, finding.Path, finding.Rule, finding.Source, finding.Severity, finding.Message));
        foreach ((Finding was, Finding now) in Pair(old, current, finding => (finding.Repository, finding.Path, finding.Rule, finding.Source, "", "")))
            _changed.Add((was, now));
        _gone.AddRange(old);
        _added.AddRange(current);
    }

    public IReadOnlyList<Finding> Added => _added;

    public IReadOnlyList<Finding> Gone => _gone;

    public IReadOnlyList<(Finding Before, Finding After)> Changed => _changed;

    public void Print(TextWriter output)
    {
        output.WriteLine($"Compared with the earlier run: {_added.Count} added, {_gone.Count} gone, {_changed.Count} changed");
        IEnumerable<string> rules = _added.Concat(_gone).Concat(_changed.Select(pair => pair.After)).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal);
        foreach (string rule in rules)
        {
            List<Finding> added = [.. _added.Where(finding => finding.Rule == rule)];
            List<Finding> gone = [.. _gone.Where(finding => finding.Rule == rule)];
            List<(Finding Before, Finding After)> changed = [.. _changed.Where(pair => pair.After.Rule == rule)];
            output.WriteLine($"  {rule}: {added.Count} added, {gone.Count} gone, {changed.Count} changed");
            foreach (Finding finding in added)
                output.WriteLine($"    + {Line(finding)}");
            foreach (Finding finding in gone)
                output.WriteLine($"    - {Line(finding)}");
            foreach ((Finding was, Finding now) in changed)
            {
                output.WriteLine($"    ~ {Line(now)}");
                if (was.Severity != now.Severity)
                    output.WriteLine($"        severity: {was.Severity} > {now.Severity}");
                if (was.Message != now.Message)
                    output.WriteLine($"        message: {was.Message}\n              > {now.Message}");
            }
        }
    }

    private static string Line(Finding finding) => $"{finding.Repository} {finding.Path}:{finding.Line} {finding.Severity} | {finding.Source}";

    /// <summary>Takes out of both lists what has the same key, as often as both have it.</summary>
    private static List<(Finding Before, Finding After)> Pair<TKey>(List<Finding> before, List<Finding> after, Func<Finding, TKey> key)
        where TKey : notnull
    {
        Dictionary<TKey, Queue<Finding>> waiting = before.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<Finding>(group));
        var pairs = new List<(Finding Before, Finding After)>();
        foreach (Finding finding in after)
        {
            if (waiting.TryGetValue(key(finding), out Queue<Finding>? queue) && queue.TryDequeue(out Finding? counterpart))
                pairs.Add((counterpart, finding));
        }

        var oldOnes = pairs.Select(pair => pair.Before).ToHashSet(ReferenceEqualityComparer.Instance);
        var newOnes = pairs.Select(pair => pair.After).ToHashSet(ReferenceEqualityComparer.Instance);
        before.RemoveAll(oldOnes.Contains);
        after.RemoveAll(newOnes.Contains);
        return pairs;
    }
}
