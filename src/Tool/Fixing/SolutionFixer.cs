using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Tool.Auditing;
using Observability.Tool.Loading;

namespace Observability.Tool.Fixing;

/// <summary>Does in memory what Fix All does, rule after rule, each on what the ones before it have left.</summary>
internal sealed class SolutionFixer(bool withUnsafe, RuleFilter filter, IAuditProgress progress)
{
    // The second mends what the first has brought to light; what comes back again and again is nobody's gain.
    private const int Passes = 3;

    public async Task<FixResult> RunAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var findings = new CurrentFindings(loaded, filter);
        await findings.ReadAsync(progress, cancellation);
        ImmutableDictionary<string, int> found = findings.Rules.ToImmutableDictionary(rule => rule, findings.Count);
        Solution current = loaded.Solution;
        for (int pass = 1; pass <= Passes; pass++)
        {
            Solution before = current;
            current = await MendAllAsync(findings, current, cancellation);
            if (current == before)
                break;

            // What mends one finding may mend, or bring, another.
            await findings.RefreshAsync(current, cancellation);
        }

        return new FixResult(loaded.Solution, current, [.. findings.Rules.Union(found.Keys).Order(StringComparer.Ordinal).Select(Outcome)]);

        RuleOutcome Outcome(string rule) => new(rule, found.GetValueOrDefault(rule), findings.Count(rule), PackageFixes.ForAll.GetValueOrDefault(rule)?.IsSafe());
    }

    private async Task<Solution> MendAllAsync(CurrentFindings findings, Solution current, CancellationToken cancellation)
    {
        RuleFix[] fixes = [.. findings.Rules.Select(rule => PackageFixes.ForAll.GetValueOrDefault(rule)).OfType<RuleFix>().Where(fix => withUnsafe || fix.IsSafe())];
        if (fixes.Length > 0)
            progress.Begin("Mending", fixes.Length);
        foreach (RuleFix fix in fixes)
        {
            current = await MendAsync(fix, current, await findings.OfAsync(fix.Id, current, cancellation), cancellation);
            progress.Done(fix.Id);
        }

        return current;
    }

    private static async Task<Solution> MendAsync(RuleFix fix, Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        FixRun run = await FixRun.ApplyAsync(fix, fix.Variants[0].Key, solution, diagnostics, cancellation);
        return run.Fixed == 0 ? solution : await TextsAsync(solution, run.Solution, cancellation);
    }

    // Texts alone: what was not changed stays the same tree, so that what is reported in it still points there.
    private static async Task<Solution> TextsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        Solution result = before;
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            SourceText text = await after.GetDocument(id)!.GetTextAsync(cancellation);
            if (!text.ContentEquals(await before.GetDocument(id)!.GetTextAsync(cancellation)))
                result = result.WithDocumentText(id, text);
        }

        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedAdditionalDocuments()))
            result = result.WithAdditionalDocumentText(id, await after.GetAdditionalDocument(id)!.GetTextAsync(cancellation));
        return result;
    }
}

/// <summary>What a run of the fixes did.</summary>
internal sealed record FixResult(Solution Before, Solution After, ImmutableArray<RuleOutcome> Rules);

/// <summary>What became of a rule's findings.</summary>
/// <param name="Found">Before.</param>
/// <param name="Left">After all fixes.</param>
/// <param name="IsSafe">Whether its fix keeps what arrives; null where nothing mends it.</param>
internal sealed record RuleOutcome(string Rule, int Found, int Left, bool? IsSafe)
{
    public int Mended => Math.Max(0, Found - Left);
}
