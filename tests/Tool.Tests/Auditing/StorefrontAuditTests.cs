using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

public class StorefrontAuditTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task Finds_what_a_build_with_the_analyzers_reports()
    {
        string json = storefront.At("out/findings.json");

        ToolRun run = await ToolRun.RunAsync("audit", storefront.Project, "--json", json);

        run.AssertExit(1);
        List<string> expected = FindingsFile.FromSarif(storefront.CompilerLog, storefront.Root);
        Assert.True(expected.Count > 100);
        Assert.Equal(expected, FindingsFile.FromJson(json));
        Assert.Contains($"{expected.Count} findings in 1 project", run.Output);
    }

    [Fact]
    public async Task Applied_fixes_make_the_repaired_twin_of_it()
    {
        ToolRun run = await ToolRun.RunAsync("fix", storefront.Project, "--unsafe", "--apply");

        run.AssertExit(0);
        string folder = storefront.At("Storefront");
        Assert.Equal(Storefront.Sources(Storefront.Repaired), Storefront.Sources(folder));
        Assert.All(Storefront.Sources(folder), file => Assert.Equal(File.ReadAllText(Path.Combine(Storefront.Repaired, file)), File.ReadAllText(Path.Combine(folder, file))));
    }
}
