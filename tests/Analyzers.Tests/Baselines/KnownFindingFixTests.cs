using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Baselines;

public class KnownFindingFixTests
{
    private const string Orders = """
        using Microsoft.Extensions.Logging;

        public class Orders(ILogger<Orders> logger)
        {
            public void Find(int id) => logger.LogInformation($"Order {id} is asked for");
        }
        """;

    /// <summary>An editor offers no fix for what is suppressed; whoever hands it to the fix has it mended like any other.</summary>
    [Fact]
    public async Task A_known_finding_is_mended()
    {
        Project before = await Repair.ProjectAsync(TestProject.Service, Orders);
        Compilation compilation = await Repair.CompileAsync(before, TestProject.Service);
        string baseline = BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, compilation), compilation.AssemblyName!);
        ImmutableArray<Diagnostic> known = await BaselineRun.OfAsync(TestProject.Service, baseline, compilation);
        Assert.True(Assert.Single(known).IsSuppressed);

        FixRun run = await FixRun.ApplyAsync(new TemplateNotConstantFix(), "OBS1001", before.Solution, known, CancellationToken.None);

        Assert.Contains("logger.LogInformation(\"Order {Id} is asked for\", id);", (await Repair.TextsAsync(run.Solution.GetProject(before.Id)!, 1))[0], StringComparison.Ordinal);
    }
}
