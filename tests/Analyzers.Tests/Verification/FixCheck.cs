using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// What a fix makes of a source, one by one and all at once, on the product's own <see cref="FixRun"/>. That the IDE's way through it is the
/// same is tested once for each fix, in <c>Conformance</c>.
/// </summary>
internal sealed class FixCheck(Rule rule, RuleFix fix, TestProject project, string? variant)
{
    // How many findings a source of a test may have.
    private const int MostSteps = 20;

    // What a fix makes of code may depend on Roslyn; that it makes the same of one finding after the other does not.
#if FLOOR_ROSLYN
    private const bool TriesOneByOne = false;
#else
    private const bool TriesOneByOne = true;
#endif

    /// <summary>The rule reports what is marked, and the fix makes <paramref name="after"/> of it. Marks in it are reports that stay.</summary>
    public async Task RunAsync(string before, string after, DiagnosticSeverity severity)
    {
        MarkedSource start = MarkedSource.Parse(before);
        MarkedSource expected = MarkedSource.Parse(after);
        Project unmended = await Repair.ProjectAsync(project, start.Text);
        ImmutableArray<Diagnostic> found = await ReportsAsync(unmended);
        Verify.AreMarked(start, found, severity);

        Project together = await ApplyAsync(unmended, found);
        if (fix.IsForAll || found.Length == 1)
        {
            // Whoever asks again gets nothing more.
            ImmutableArray<Diagnostic> left = await HoldsAsync(expected, together);
            Assert.Equal(expected.Text, await TextAsync(await ApplyAsync(together, left)));
        }

        if (TriesOneByOne && found.Length > 1)
            await HoldsAsync(expected, await OneByOneAsync(unmended));
    }

    private async Task<Project> OneByOneAsync(Project current)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            string text = await TextAsync(current);
            Project? next = null;
            foreach (Diagnostic diagnostic in await ReportsAsync(current))
            {
                Project mended = await ApplyAsync(current, [diagnostic]);
                if (await TextAsync(mended) == text)
                    continue;
                next = mended;
                break;
            }

            if (next is null)
                return current;
            current = next;
        }

        throw new Xunit.Sdk.XunitException($"Still something to mend after {MostSteps} steps:\n{await TextAsync(current)}");
    }

    private async Task<ImmutableArray<Diagnostic>> HoldsAsync(MarkedSource expected, Project actual)
    {
        Assert.Equal(expected.Text, await TextAsync(actual));
        Compilation compilation = await Repair.CompileAsync(actual, project);
        ImmutableArray<Diagnostic> left = await Findings.AnalyzeCompilingAsync([rule], project, compilation);
        Verify.AreMarked(expected, left, severity: null);
        return left;
    }

    private async Task<Project> ApplyAsync(Project current, ImmutableArray<Diagnostic> diagnostics)
    {
        FixRun run = await FixRun.ApplyAsync(fix, variant ?? fix.Variants[0].Key, current.Solution, diagnostics, CancellationToken.None);
        return run.Solution.GetProject(current.Id)!;
    }

    private async Task<ImmutableArray<Diagnostic>> ReportsAsync(Project current)
        => await Findings.AnalyzeAsync([rule], project, await Repair.CompileAsync(current, project));

    private static async Task<string> TextAsync(Project current) => (await Repair.TextsAsync(current, 1))[0];
}
