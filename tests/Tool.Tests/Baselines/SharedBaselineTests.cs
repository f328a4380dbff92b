using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Baselines;

/// <summary>A damaged line of a baseline that several projects share: the tool sees the whole solution and tells it once, with its line.</summary>
public class SharedBaselineTests
{
    [Fact]
    public async Task A_damaged_line_is_told_once()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        folder.WriteShop("Stock");
        folder.WriteSolution("Both.slnx", ["Shop", "Stock"]);
        folder.Write("observability.baseline.txt", "observability-baseline 1\nOBS1001 Shop broken\n");
        await folder.RestoreAsync("Both.slnx");

        ToolRun run = await ToolRun.RunAsync("audit", folder.At("Both.slnx"), "--rules", "OBS0003", "--json", folder.At("out.json"));

        run.AssertExit(1);
        Assert.Equal(["OBS0003 observability.baseline.txt:2"], FindingsFile.FromJson(folder.At("out.json")));
    }
}
