using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Fixing;

/// <summary>Contracts of telemetry, which the fixes edit in place of code.</summary>
public class ContractFixTests
{
    private const string Placed = "log \"Order {Order}\" category=Shop.Orders level=Information properties=Order:number\n";

    [Fact]
    public async Task Fix_writes_what_is_new_takes_over_what_has_changed_and_removes_what_is_gone()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Shop");
        folder.Write("Shop/Orders.cs", """
            using Microsoft.Extensions.Logging;

            namespace Shop;

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(int order) => logger.LogInformation("Order {Order}", order);

                public void Fail(int order) => logger.LogError("Order {Order} fails", order);
            }
            """);
        folder.Write("Shop/Telemetry.txt", "# the shop\n" + Placed.Replace("Information", "Debug", StringComparison.Ordinal) + "metric shop.orders meter=Shop\n");
        await folder.RestoreAsync("Shop");

        ToolRun shown = await ToolRun.RunAsync("fix", folder.At("Shop"));
        ToolRun applied = await ToolRun.RunAsync("fix", folder.At("Shop"), "--apply");
        ToolRun audited = await ToolRun.RunAsync("audit", folder.At("Shop"), "--rules", "OBS6001,OBS6002,OBS6003,OBS6004", "--json", folder.At("out.json"));

        Assert.Contains("+++ b/", shown.Output, StringComparison.Ordinal);
        Assert.Contains("3 findings mended in 1 file", applied.Messages);
        Assert.Equal(
            "# the shop\nlog \"Order {Order} fails\" category=Shop.Orders level=Error properties=Order:number\n" + Placed,
            File.ReadAllText(folder.At("Shop/Telemetry.txt")));
        audited.AssertExit(0);
        Assert.Empty(FindingsFile.FromJson(folder.At("out.json")));
    }
}
