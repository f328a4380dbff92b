using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

public class ManyShopsTests(ManyShops shops) : IClassFixture<ManyShops>
{
    [Fact]
    public async Task All_projects_are_audited_and_nothing_is_touched()
    {
        List<string> before = FolderSnapshot.Of(shops.Folder);
        string json = shops.At("all.json");
        string sarif = shops.At("all.sarif");

        ToolRun run = await ToolRun.RunAsync("audit", shops.Folder, "--json", json, "--sarif", sarif);

        run.AssertExit(1);
        IEnumerable<string> expected = Enumerable.Range(1, ManyShops.Projects - 1)
            .SelectMany(number => new[] { $"OBS1001 Shop {number:00}/Orders.cs:7", $"OBS1002 Shop {number:00}/Orders.cs:9" })
            .Append("OBS1001 Both/Stock.cs:7")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, FindingsFile.FromJson(json));
        Assert.Contains("79 findings in 40 projects", run.Output);
        Assert.Contains("Auditing: Both (", run.Messages);
        Assert.Contains("(40 of 40)", run.Messages);
        Assert.Equal(before, FolderSnapshot.Of(shops.Folder));
        SarifSchema.AssertFits(File.ReadAllBytes(sarif));
    }

    [Fact]
    public async Task A_filter_audits_what_it_names_and_rules_can_be_chosen()
    {
        string json = shops.At("some.json");

        ToolRun run = await ToolRun.RunAsync("audit", shops.Filter, "--rules", "obs1001", "--fail-on", "error", "--json", json);

        run.AssertExit(0);
        Assert.Equal(["OBS1001 Both/Stock.cs:7", "OBS1001 Shop 02/Orders.cs:7"], FindingsFile.FromJson(json));
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_writes_nothing()
    {
        string json = shops.At("stopped.json");

        ToolRun run = await ToolRun.RunAsync(["audit", shops.Solution, "--json", json], stopAt: "(2 of 40)");

        run.AssertExit(2);
        Assert.Contains("Stopped", run.Messages);
        Assert.False(File.Exists(json));
    }
}
