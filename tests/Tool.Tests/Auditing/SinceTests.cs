using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

public class SinceTests
{
    [Fact]
    public async Task Only_what_has_changed_since_a_commit_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        folder.Write("Shop/Returns.cs", Shops.Orders("Shop").Replace("Orders", "Returns", StringComparison.Ordinal));
        await folder.RestoreAsync("Shop");
        await Repositories.RunAsync(folder.Path, "init");
        await Repositories.RunAsync(folder.Path, "add", "--all");
        await Repositories.RunAsync(folder.Path, "commit", "--message", "As it was");

        // Its second fault moves, its first one changes.
        string edited = Shops.Orders("Shop")
            .Replace("Order {order} is placed", "++ Order {order} is placed", StringComparison.Ordinal)
            .Replace("    public void Note", "\n\n    public void Note", StringComparison.Ordinal);
        folder.Write("Shop/Orders.cs", edited);
        folder.Write("Shop/Neü.cs", Shops.Orders("Shop").Replace("Orders", "Unknown", StringComparison.Ordinal));
        string json = folder.At("findings.json");

        ToolRun run = await ToolRun.RunAsync("audit", folder.Path, "--since", "HEAD", "--json", json);

        run.AssertExit(1);
        Assert.Equal(["OBS1001 Shop/Neü.cs:7", "OBS1001 Shop/Orders.cs:7", "OBS1002 Shop/Neü.cs:9"], FindingsFile.FromJson(json));
    }

    [Fact]
    public async Task A_commit_that_is_none_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        await Repositories.RunAsync(folder.Path, "init");

        ToolRun run = await ToolRun.RunAsync("audit", folder.Path, "--since", "no-such-branch");

        run.AssertExit(2);
        Assert.Contains("'no-such-branch' is no commit", run.Messages);
    }
}
