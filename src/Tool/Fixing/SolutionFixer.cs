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
        if (run.Fixed == 0)
            return solution;
        (Solution mended, bool isShared) = await TakeOverAsync(solution, run.Solution, cancellation);
        if (!isShared || await CompileCheck.AddsNoErrorAsync(solution, mended, cancellation))
            return mended;

        // The fix has looked at one target framework: what compiles there breaks another one. File by file the rest is saved.
        List<IGrouping<SyntaxTree?, Diagnostic>> files = [.. diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree)];
        if (files.Count < 2)
            return solution;
        foreach (IGrouping<SyntaxTree?, Diagnostic> file in files)
            solution = await MendAsync(fix, solution, [.. file], cancellation);
        return solution;
    }

    // Texts alone: what was not changed stays the same tree, so that what is reported in it still points there. A file is one in all target frameworks.
    private static async Task<(Solution Solution, bool IsShared)> TakeOverAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        Solution result = before;
        bool isShared = false;
        var taken = new HashSet<string>();
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            Document document = before.GetDocument(id)!;
            SourceText text = await after.GetDocument(id)!.GetTextAsync(cancellation);
            if (text.ContentEquals(await document.GetTextAsync(cancellation)) || !taken.Add(document.FilePath ?? document.Name))
                continue;
            ImmutableArray<DocumentId> others = document.GetLinkedDocumentIds();
            isShared |= !others.IsEmpty;
            foreach (DocumentId same in others.Add(id))
                result = result.WithDocumentText(same, text);
        }

        return (result, isShared);
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
