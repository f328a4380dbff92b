using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;

namespace Observability.Analyzers.Benchmarks.Fixes;

/// <summary>
/// What whoever asks for a fix waits for, next to binding the same files. The machine may be busy with other things,
/// so the least of some rounds counts, of the processor's time; docs/performance.md tells the goals.
/// </summary>
internal static class FixSpeed
{
    public static async Task<int> ReportAsync()
    {
        Console.WriteLine("\n| fix | lines | findings | mended | binding, CPU s | fix, CPU s | ratio | fix, s by the clock | goal, s |\n|---|---|---|---|---|---|---|---|---|");
        await LightBulbAsync();
        await RefusalsAsync("one refused", i => i == 37, hasImport: false);
        await RefusalsAsync("half refused", i => i % 2 == 0, hasImport: false);
        await RefusalsAsync("half refused, with an import", i => i % 2 == 0, hasImport: true);
        await ManyFilesAsync();
        return 0;
    }

    private static async Task LightBulbAsync()
    {
        var code = new FixWorkload(new TemplateNotConstant(), LoggingCode.File(0, 60, 1800, Interpolated));
        var fix = new TemplateNotConstantFix();
        await MeasureAsync("light bulb on one of them", code, rounds: 7, goal: 0.3, async (project, found) =>
        {
            Diagnostic asked = found[found.Length / 2];
            int offered = 0;
            Document document = project.GetDocument(asked.Location.SourceTree)!;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, asked, (_, _) => offered++, CancellationToken.None));
            return offered;
        });
    }

    private static async Task RefusalsAsync(string name, Func<int, bool> isRefused, bool hasImport)
    {
        var code = new FixWorkload(new TemplateNotConstant(), LoggingCode.File(0, 100, 1800, i => isRefused(i) ? $"_logger.LogInformation($\"refused {{id}} as {i}\");" : Interpolated(i)));
        await MeasureAsync($"Fix All in a file, {name}", code, rounds: 3, goal: 2, (project, found) => AllAsync(new RefusingFix(hasImport), project, found));
    }

    private static async Task ManyFilesAsync()
    {
        const int Files = 175;
        const int Calls = 864;
        var code = new FixWorkload(new NotSourceGenerated(), Enumerable.Range(0, Files).Select(number =>
            LoggingCode.File(number, (Calls / Files) + (number < Calls % Files ? 1 : 0), 150,
                i => $"_logger.LogInformation(\"Packed {{OrderId}} of {{Customer}} at desk {number} as {i}\", id, customer);")));
        await MeasureAsync("Fix All in many files", code, rounds: 1, goal: 60, (project, found) => AllAsync(new NotSourceGeneratedFix(), project, found));
    }

    private static async Task<int> AllAsync(RuleFix fix, Project project, ImmutableArray<Diagnostic> found)
        => (await FixRun.ApplyAsync(fix, fix.Id, project.Solution, found, CancellationToken.None)).Fixed;

    private static async Task MeasureAsync(string name, FixWorkload code, int rounds, double goal, Func<Project, ImmutableArray<Diagnostic>, Task<int>> mend)
    {
        // Once for the runtime, which compiles what is called for the first time.
        (Project first, ImmutableArray<Diagnostic> found) = await code.TypedAsync();
        if (rounds > 1)
            await mend(first, found);
        var bound = new List<FixTime>();
        var mended = new List<FixTime>();
        int count = 0;
        for (int round = 0; round < rounds; round++)
        {
            bound.Add(await code.BindAsync());
            (Project typed, ImmutableArray<Diagnostic> reports) = await code.TypedAsync();
            mended.Add(await FixTime.OfAsync(async () => count = await mend(typed, reports)));
        }

        TimeSpan binding = bound.Min(time => time.Cpu);
        TimeSpan mending = mended.Min(time => time.Cpu);
        Console.WriteLine($"| {name} | {code.Lines} | {found.Length} | {count} | {binding.TotalSeconds:F2} | {mending.TotalSeconds:F2} | {mending / binding:F1} | {mended.Min(time => time.Clock).TotalSeconds:F2} | {goal} |");
    }

    private static string Interpolated(int number) => $"_logger.LogInformation($\"Packed {{id}} of {{customer}} as {number}\");";

    /// <summary>The fix of OBS1001, but what is to be refused does not compile when it is mended; with an import no error is known to be a member's own.</summary>
    private sealed class RefusingFix(bool hasImport) : RuleFix
    {
        private readonly TemplateNotConstantFix _fix = new();

        internal override string Id => _fix.Id;

        internal override FixSafety Safety => _fix.Safety;

        internal override ImmutableArray<FixVariant> Variants => _fix.Variants;

        internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        {
            if (hasImport)
                session.AddUsing(target.Document.Id, "System.Text");
            if (!target.Node.ToString().Contains("refused", StringComparison.Ordinal))
                return await _fix.TryFixAsync(session, target, variant);
            await session.ReplaceAsync(target.Document.Id, target.Node, SyntaxFactory.ParseExpression("missing"));
            return true;
        }
    }
}
