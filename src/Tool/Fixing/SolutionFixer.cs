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
    public async Task<FixResult> RunAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var findings = new CurrentFindings(loaded, filter);
        await findings.ReadAsync(progress, cancellation);
        Solution current = loaded.Solution;
        var outcomes = ImmutableArray.CreateBuilder<RuleOutcome>();
        ImmutableArray<string> rules = findings.Rules;
        progress.Begin("Mending", rules.Length);
        foreach (string rule in rules)
        {
            int found = findings.Count(rule);
            int mended = 0;
            RuleFix? fix = PackageFixes.ForAll.GetValueOrDefault(rule);
            if (fix is not null && (withUnsafe || fix.IsSafe()))
                (current, mended) = await MendAsync(fix, current, await findings.OfAsync(rule, current, cancellation), cancellation);
            outcomes.Add(new RuleOutcome(rule, found, Math.Min(mended, found), fix?.IsSafe()));
            progress.Done(rule);
        }

        return new FixResult(loaded.Solution, current, outcomes.ToImmutable());
    }

    private static async Task<(Solution Solution, int Mended)> MendAsync(RuleFix fix, Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        FixRun run = await FixRun.ApplyAsync(fix, fix.Variants[0].Key, solution, diagnostics, cancellation);
        if (run.Fixed == 0)
            return (solution, 0);
        Solution mended = await TakeOverAsync(solution, run.Solution, cancellation);
        if (await CompileCheck.AddsNoErrorAsync(solution, mended, cancellation))
            return (mended, run.Fixed);

        // What compiles for one target framework breaks another one: file by file the rest is saved.
        List<IGrouping<SyntaxTree?, Diagnostic>> files = [.. diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree)];
        if (files.Count < 2)
            return (solution, 0);
        int count = 0;
        foreach (IGrouping<SyntaxTree?, Diagnostic> file in files)
        {
            (Solution after, int fixedHere) = await MendAsync(fix, solution, [.. file], cancellation);
            if (fixedHere > 0 && await CompileCheck.AddsNoErrorAsync(solution, after, cancellation))
                (solution, count) = (after, count + fixedHere);
        }

        return (solution, count);
    }

    // Texts alone: what was not changed stays the same tree, so that what is reported in it still points there. A file is one in all target frameworks.
    private static async Task<Solution> TakeOverAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        Solution result = before;
        var taken = new HashSet<string>();
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            Document document = before.GetDocument(id)!;
            SourceText text = await after.GetDocument(id)!.GetTextAsync(cancellation);
            if (text.ContentEquals(await document.GetTextAsync(cancellation)) || !taken.Add(document.FilePath ?? document.Name))
                continue;
            foreach (DocumentId same in document.GetLinkedDocumentIds().Add(id))
                result = result.WithDocumentText(same, text);
        }

        return result;
    }
}

/// <summary>What a run of the fixes did.</summary>
internal sealed record FixResult(Solution Before, Solution After, ImmutableArray<RuleOutcome> Rules);

/// <summary>What became of a rule's findings.</summary>
/// <param name="IsSafe">Whether its fix keeps what arrives; null where nothing mends it.</param>
internal sealed record RuleOutcome(string Rule, int Found, int Mended, bool? IsSafe);
