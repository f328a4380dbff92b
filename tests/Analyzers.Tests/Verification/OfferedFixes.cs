using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>What a light bulb offers for the one finding of some sources, and what each of the offers makes of them.</summary>
internal static class OfferedFixes
{
    /// <summary>The keys of what is offered, in the order of the light bulb.</summary>
    public static async Task<string[]> KeysAsync<TRule, TFix>(TestProject project, params string[] sources)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        (Project unmended, Diagnostic found) = await FindAsync<TRule>(project, sources);
        var keys = new List<string>();
        Document document = unmended.Documents.Single(candidate => candidate.FilePath == found.Location.SourceTree!.FilePath);
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => keys.Add(action.EquivalenceKey!), CancellationToken.None));
        return [.. keys];
    }

    /// <summary>The sources after the offer of that key was taken; they compile, and the compiler warns of nothing new.</summary>
    public static async Task<ImmutableArray<string>> TakeAsync<TRule, TFix>(string key, TestProject project, params string[] sources)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        (Project unmended, Diagnostic found) = await FindAsync<TRule>(project, sources);
        FixRun run = await FixRun.ApplyAsync(new TFix(), key, unmended.Solution, [found], CancellationToken.None);
        Assert.Equal(1, run.Fixed);
        Project mended = run.Solution.GetProject(unmended.Id)!;
        Assert.Empty((await WarningsAsync(mended)).Except(await WarningsAsync(unmended)));
        return await Repair.TextsAsync(mended, sources.Length);
    }

    private static async Task<(Project Project, Diagnostic Found)> FindAsync<TRule>(TestProject project, string[] sources)
        where TRule : Rule, new()
    {
        Project unmended = await Repair.ProjectAsync(project, sources);
        Compilation compilation = (await unmended.GetCompilationAsync())!;
        Assert.Empty(Findings.Errors(compilation));
        return (unmended, Assert.Single(await Findings.AnalyzeAsync([new TRule()], project, compilation)));
    }

    private static async Task<IEnumerable<string>> WarningsAsync(Project project)
        => (await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);
}
