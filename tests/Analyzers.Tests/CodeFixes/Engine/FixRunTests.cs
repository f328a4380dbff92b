using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>Of many findings that are mended together, those whose mending would not compile are left, and no others.</summary>
public class FixRunTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("0 1")]
    [InlineData("2 5")]
    [InlineData("0 1 2 3 4 5 6")]
    public async Task Leaves_what_would_not_compile_and_nothing_else(string broken)
    {
        string[] bad = broken.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string Statements(Func<string, string> text) => LogPhrasebook.Microsoft.Around(string.Concat(Enumerable.Range(0, 7).Select(i => $"LOG.Info({text(i.ToString(null, null))});")));
        Project before = await Repair.ProjectAsync(TestProject.Service, Statements(i => $"$\"{(bad.Contains(i) ? "bad" : "good")} {{name}} {i}\""));
        ImmutableArray<Diagnostic> found = await Findings.AnalyzeAsync([new TemplateNotConstant()], TestProject.Service, (await before.GetCompilationAsync())!);

        FixRun run = await FixRun.ApplyAsync(BadIsMissing(), "OBS1001", before.Solution, found, CancellationToken.None);

        Assert.Equal(7, found.Length);
        Assert.Equal(7 - bad.Length, run.Fixed);
        Assert.Equal(Statements(i => bad.Contains(i) ? $"$\"bad {{name}} {i}\"" : "\"mended\""), (await Repair.TextsAsync(run.Solution.GetProject(before.Id)!, 1))[0]);
    }

    [Fact]
    public async Task One_of_many_costs_the_others_one_more_try()
    {
        string methods = string.Concat(Enumerable.Range(0, 40).Select(i => $"void Pack{i}(string name) {{ LOG.Info($\"{(i == 13 ? "bad" : "good")} {{name}} {i}\"); }}\n"));
        Project before = await Repair.ProjectAsync(TestProject.Service, LogPhrasebook.Microsoft.Around("", LogPhrasebook.Microsoft.In(methods)));
        ImmutableArray<Diagnostic> found = await Findings.AnalyzeAsync([new TemplateNotConstant()], TestProject.Service, (await before.GetCompilationAsync())!);
        TextForInterpolation fix = BadIsMissing();

        FixRun run = await FixRun.ApplyAsync(fix, "OBS1001", before.Solution, found, CancellationToken.None);

        Assert.Equal(40, found.Length);
        Assert.Equal(39, run.Fixed);
        Assert.Equal(40 + 39 + 1, fix.Tries);
    }

    [Theory]
    [InlineData("good", "bad", 60)]
    [InlineData("bad good", "good bad", 120)]
    [InlineData("bad", "bad", 80)]
    public async Task Many_that_break_their_own_members_cost_the_others_no_more_than_one(string ofEven, string ofOdd, int tries)
    {
        string Statement(string kind, int i) => $"LOG.Info($\"{kind} {{name}} {i}\");";
        string Statements(int i) => string.Concat((i % 2 == 0 ? ofEven : ofOdd).Split(' ').Select(kind => Statement(kind, i)));
        string methods = string.Concat(Enumerable.Range(0, 20).Select(i => $"void Pack{i}(string name) {{ {Statements(i)} }}\n"));
        Project before = await Repair.ProjectAsync(TestProject.Service, LogPhrasebook.Microsoft.Around("", LogPhrasebook.Microsoft.In(methods)));
        ImmutableArray<Diagnostic> found = await Findings.AnalyzeAsync([new TemplateNotConstant()], TestProject.Service, (await before.GetCompilationAsync())!);
        TextForInterpolation fix = BadIsMissing();

        FixRun run = await FixRun.ApplyAsync(fix, "OBS1001", before.Solution, found, CancellationToken.None);

        Assert.Equal(found.Count(diagnostic => diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..].StartsWith("$\"good", StringComparison.Ordinal)), run.Fixed);
        Assert.DoesNotContain("good", (await Repair.TextsAsync(run.Solution.GetProject(before.Id)!, 1))[0], StringComparison.Ordinal);
        Assert.InRange(fix.Tries, found.Length, tries);
    }

    private static TextForInterpolation BadIsMissing() => new(text => text.Contains("bad", StringComparison.Ordinal) ? "missing" : "\"mended\"");
}
