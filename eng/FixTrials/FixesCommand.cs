using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Eng.Corpus;
using Observability.Analyzers.Eng.Corpus.Loading;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>Applies the fixes to public code, in memory, and tells what no longer compiles, what is left and what is new.</summary>
internal static class FixesCommand
{
    /// <summary>Every fix of the package, by the id of its rule.</summary>
    public static ImmutableDictionary<string, RuleFix> All { get; } = typeof(RuleFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(RuleFix)))
        .Select(type => (RuleFix)Activator.CreateInstance(type)!)
        .ToImmutableDictionary(fix => fix.Id);

    public static int Run(string[] args, Repository checkout, TextWriter output, TextWriter error)
        => RunAsync(FixOptions.Parse(args), All, checkout, output, error).GetAwaiter().GetResult();

    public static async Task<int> RunAsync(FixOptions options, IReadOnlyDictionary<string, RuleFix> fixes, Repository checkout, TextWriter output, TextWriter error)
    {
        var problems = new Problems(error);
        options.Input.AddDefaultAssets(checkout);
        var diffs = new TrialDiffs(options.Diffs);
        var results = new SortedDictionary<string, TrialResult>(StringComparer.Ordinal);
        foreach (CorpusRepository repository in CorpusRepository.Find(options.Input, RepositoryList.Read(checkout, problems), problems))
        {
            try
            {
                await TryAsync(repository, options, fixes, diffs, results, output);
            }
#pragma warning disable CA1031 // Fixes are guarded one by one: what comes this far is the compiler's, which half a project can be too much for.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                problems.In(repository.Name).Tell($"the compiler fails on it, so it is left out: {thrown.GetType().Name}: {thrown.Message.ReplaceLineEndings(" ")}");
            }

            TrialTable.PrintSoFar(results.Values, output);
        }

        TrialTable.Print(results.Values, output);
        return results.Values.Any(result => result.Failed) ? 1 : 0;
    }

    private static async Task TryAsync(CorpusRepository repository, FixOptions options, IReadOnlyDictionary<string, RuleFix> fixes,
        TrialDiffs diffs, SortedDictionary<string, TrialResult> results, TextWriter output)
    {
        using var workspace = new AdhocWorkspace();
        Solution solution = RepositorySolution.Build(workspace, repository.Read(), repository.Root);
        CheckedSolution original = await CheckedSolution.ReadAsync(solution);
        output.WriteLine($"{repository.Name}: {solution.ProjectIds.Count} projects");

        TrialTable.PrintHeader(output);

        var trial = new RuleTrial(repository.Name, repository.Root, diffs, options.Singles);
        CheckedSolution current = original;
        List<string> rules = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id).Where(options.Wants)];
        foreach (string rule in rules)
        {
            (TrialResult result, CheckedSolution after) = await trial.RunAsync(rule, fixes.GetValueOrDefault(rule), current);
            if (options.Together)
                current = after;
            if (result.Found == 0)
                continue;
            TrialTable.PrintRow(result, output);
            Sum(results, rule).Add(result);
        }

        if (!options.Together)
            return;
        await diffs.AppendAsync("together.diff", repository.Name, repository.Root, original.Solution, current.Solution);
        // As with new findings, not those that are a matter of taste: a log call that one fix writes another may want to be generated.
        IEnumerable<string> byDefault = RuleCatalog.All.Where(rule => rule.Descriptor.IsEnabledByDefault).Select(rule => rule.Descriptor.Id);
        foreach (string rule in rules.Intersect(byDefault).Where(fixes.ContainsKey))
        {
            TrialResult again = await trial.AgainAsync(fixes[rule], current);
            if (again.ChangedAgain == 0 && !again.Failed)
                continue;
            output.WriteLine($"  all rules once more: {rule} changes {again.ChangedAgain} files");
            TrialTable.PrintNotes(again, output);
            Sum(results, rule).Add(again);
        }
    }

    private static TrialResult Sum(SortedDictionary<string, TrialResult> results, string rule)
    {
        if (!results.TryGetValue(rule, out TrialResult? sum))
            results.Add(rule, sum = new TrialResult(rule));
        return sum;
    }
}
