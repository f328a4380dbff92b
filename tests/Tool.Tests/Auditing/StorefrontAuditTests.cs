using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

public class StorefrontAuditTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task Finds_what_a_build_with_the_analyzers_reports_and_its_fixes_make_the_repaired_twin()
    {
        string json = storefront.At("out/findings.json");

        ToolRun audit = await ToolRun.RunAsync("audit", storefront.Project, "--json", json);

        audit.AssertExit(1);
        List<string> expected = FindingsFile.FromSarif(storefront.CompilerLog, storefront.At("Storefront"));
        Assert.True(expected.Count > 100);
        Assert.Contains(expected, finding => finding.Contains("appsettings.json", StringComparison.Ordinal));
        Assert.Equal(expected, FindingsFile.FromJson(json));
        Assert.Contains($"{expected.Count} findings in 1 project", audit.Output);

        ToolRun fix = await ToolRun.RunAsync("fix", storefront.Project, "--unsafe", "--apply");

        fix.AssertExit(0);
        string folder = storefront.At("Storefront");
        Assert.Equal(Storefront.Sources(Storefront.Repaired), Storefront.Sources(folder));
        Assert.All(Storefront.Sources(folder), file => Assert.Equal(File.ReadAllText(Path.Combine(Storefront.Repaired, file)), File.ReadAllText(Path.Combine(folder, file))));
    }
}
