using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Tool.Fixing;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>Tries the fixes of some findings of each rule, so that a report can show what they would make of the code. Trying all would take longer than the audit.</summary>
internal sealed class FixPreviews(int perRule, ReportPaths paths)
{
    private readonly ConcurrentDictionary<string, int> _tried = [];

    /// <summary>The finding with the diff of its fix; without a fix where the fix finds that it cannot mend this one.</summary>
    public async Task<Finding> ShowAsync(Finding finding, Diagnostic diagnostic, Project project, CancellationToken cancellation)
    {
        if (!PackageFixes.ForAll.TryGetValue(finding.Rule, out RuleFix? fix) || !TakeTurn(finding.Rule))
            return finding;
        FixRun run = await FixRun.ApplyAsync(fix, fix.Variants[0].Key, project.Solution, [diagnostic], cancellation);
        if (run.Fixed == 0)
            return finding with { Fix = null };
        List<FileChange> changes = await FileChange.AllAsync(project.Solution, run.Solution, cancellation);
        string diff = string.Concat(changes.Select(change => change.Diff(paths.Relative(change.Path))));
        return finding with { Fix = PackageFixes.Proposal(fix, run.Title ?? fix.Variants[0].Title, diff) };
    }

    private bool TakeTurn(string rule) => _tried.AddOrUpdate(rule, 1, (_, count) => count + 1) <= perRule;
}
