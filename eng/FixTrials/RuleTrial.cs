using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>Mends what one rule finds in a solution: all at once, and some of it one by one.</summary>
internal sealed class RuleTrial(string repository, string root, TrialDiffs diffs, int singles)
{
    private const string NoFix = "no fix";
    private const string OneAtATime = "one at a time";

    /// <summary>What came of it, and the solution with all mended that could be.</summary>
    public async Task<(TrialResult Result, CheckedSolution After)> RunAsync(string rule, RuleFix? fix, CheckedSolution before)
    {
        ImmutableArray<Diagnostic> findings = before.Findings(rule);
        var result = new TrialResult(rule) { Found = findings.Length };
        CheckedSolution after = before;
        if (fix is null || findings.IsEmpty)
        {
            result.State = fix is null ? NoFix : "";
            return (result, before);
        }

        if (fix.IsForAll)
            after = await AllAsync(fix, findings, before, result);
        else
            result.State = OneAtATime;
        if (singles > 0)
            await SinglesAsync(fix, findings, before, result);
        return (result, after);
    }

    /// <summary>Asks the fix once more when all rules were through: nothing is left to do, unless one rule's fix makes work for an earlier one's.</summary>
    public async Task<TrialResult> AgainAsync(RuleFix fix, CheckedSolution mended)
    {
        var result = new TrialResult(fix.Id);
        ImmutableArray<Diagnostic> left = mended.Findings(fix.Id);
        if (!fix.IsForAll || left.IsEmpty || await TryAsync(fix, fix.Variants[0].Key, mended.Solution, left, "all once more", result) is not { } run)
            return result;
        result.ChangedAgain = (await TrialDiffs.ChangedAsync(mended.Solution, run.Solution)).Count;
        await diffs.AppendAsync("together.again.diff", repository, root, mended.Solution, run.Solution);
        return result;
    }

    private async Task<CheckedSolution> AllAsync(RuleFix fix, ImmutableArray<Diagnostic> findings, CheckedSolution before, TrialResult result)
    {
        var watch = Stopwatch.StartNew();
        FixRun? run = await TryAsync(fix, fix.Variants[0].Key, before.Solution, findings, "Fix All", result);
        result.Time += watch.Elapsed;
        if (run is null)
            return before;

        CheckedSolution after = await before.AfterAsync(run.Solution);
        Compare(before, after, "Fix All", result);
        await diffs.AppendAsync($"{result.Rule}.diff", repository, root, before.Solution, after.Solution);

        ImmutableArray<Diagnostic> left = after.Findings(result.Rule);
        result.Fixed = findings.Length - left.Length;
        diffs.AppendLeft($"{result.Rule}.left.txt", repository, left.Select(Place));
        if (!left.IsEmpty && await TryAsync(fix, fix.Variants[0].Key, after.Solution, left, "Fix All again", result) is { } second)
        {
            result.NotOffered = left.Length - second.Fixed;
            result.ChangedAgain = (await TrialDiffs.ChangedAsync(after.Solution, second.Solution)).Count;
            await diffs.AppendAsync($"{result.Rule}.again.diff", repository, root, after.Solution, second.Solution);
        }

        return after;
    }

    private async Task SinglesAsync(RuleFix fix, ImmutableArray<Diagnostic> findings, CheckedSolution before, TrialResult result)
    {
        // Evenly over all of them: neighbours are alike.
        int count = Math.Min(singles, findings.Length);
        for (int i = 0; i < count; i++)
        {
            Diagnostic finding = findings[i * findings.Length / count];
            result.Tried++;
            bool offered = false;
            foreach (FixVariant variant in fix.Variants)
            {
                if (await TryAsync(fix, variant.Key, before.Solution, [finding], Place(finding), result) is not { Fixed: > 0 } run)
                    continue;
                offered = true;
                Compare(before, await before.AfterAsync(run.Solution), $"{Place(finding)} {variant.Key}", result);
                await diffs.AppendAsync($"{result.Rule}.single.diff", repository, root, before.Solution, run.Solution);
            }

            if (!offered)
                result.NotOfferedSingly++;
        }
    }

    private void Compare(CheckedSolution before, CheckedSolution after, string what, TrialResult result)
    {
        result.Errors.AddRange(after.NewErrors(before).Select(note => Describe(note, what)));
        result.NewFindings.AddRange(after.NewFindings(before).Select(note => Describe(note, what)));
    }

    private async Task<FixRun?> TryAsync(RuleFix fix, string variant, Solution solution, ImmutableArray<Diagnostic> findings, string what, TrialResult result)
    {
        try
        {
            return await FixRun.ApplyAsync(fix, variant, solution, findings, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever a fix throws is what this looks for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            string frame = thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Observability.", StringComparison.Ordinal))?.Trim() ?? "";
            result.Exceptions.Add($"{repository} [{what}] {thrown.GetType().Name}: {thrown.Message.ReplaceLineEndings(" ")} {frame}");
            return null;
        }
    }

    private string Describe(Note note, string what) => $"{repository} [{what}] {note.Id} {Relative(note.Path)}:{note.Line} {note.Message} | {note.Source}";

    private string Place(Diagnostic finding)
    {
        var note = Note.From(finding);
        return $"{Relative(note.Path)}:{note.Line} {note.Source}";
    }

    private string Relative(string path) => path.Length == 0 ? "(no file)" : Path.GetRelativePath(root, path).Replace('\\', '/');
}
