using System.Text.Json;
using Package.Tests.Support;

namespace Package.Tests;

/// <summary>A contract of telemetry in real builds: a file beside the project is enough, and a build says what of it no longer holds.</summary>
[Collection(nameof(PackageUsers))]
public sealed class ContractTests : IDisposable
{
    private const string Metrics = """
        using System.Diagnostics.Metrics;

        namespace Shop;

        public class OrderMetrics
        {
            private static readonly Meter Meter = new("Shop.Orders");
            private readonly Counter<long> _placed = Meter.CreateCounter<long>("shop.orders.placed", "{order}");

            public void Placed(string region) => _placed.Add(1, new KeyValuePair<string, object?>("region", region));
        }
        """;

    private const string Line = "metric shop.orders.placed meter=Shop.Orders instrument=Counter<long> unit={order} keys=region\n";

    private readonly Consumer _consumer;

    public ContractTests(PackedPackage package)
    {
        _consumer = new Consumer(package, Shops.ConsoleSdk);
        _consumer.Write("Shop/OrderMetrics.cs", Metrics);
    }

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task A_build_says_what_is_new_gone_and_changed()
    {
        Assert.Empty((await _consumer.BuildAsync()).Findings);

        _consumer.Write("Shop/Telemetry.txt", "");
        Assert.Equal(["OBS6001 OrderMetrics.cs:8"], (await _consumer.BuildAsync()).Findings);

        _consumer.Write("Shop/Telemetry.txt", Line);
        Assert.Empty((await _consumer.BuildAsync()).Findings);

        _consumer.Write("Shop/OrderMetrics.cs", Metrics.Replace("shop.orders.placed", "shop.orders.made", StringComparison.Ordinal));
        Assert.Equal(["OBS6001 OrderMetrics.cs:8", "OBS6002 Telemetry.txt:1"], (await _consumer.BuildAsync()).Findings);

        _consumer.Write("Shop/OrderMetrics.cs", Metrics.Replace("\"region\"", "\"country\"", StringComparison.Ordinal));
        BuildResult changed = await _consumer.BuildAsync();
        Assert.Equal(["OBS6003 OrderMetrics.cs:8"], changed.Findings);
        Assert.Contains("panels and alerts that group by 'region' find nothing", changed.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("<AdditionalFiles Include=\"Telemetry.txt\" />")]
    public async Task Is_handed_over_once(string items)
    {
        _consumer.Write("Shop/Telemetry.txt", Line);
        _consumer.Write("Directory.Build.targets", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

        await _consumer.BuildAsync();
        string answer = await _consumer.EvaluateAsync("-t:AddObservabilityContract", "-getItem:AdditionalFiles");

        using JsonDocument files = JsonDocument.Parse(answer);
        JsonElement file = Assert.Single(files.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
        Assert.Equal("Telemetry", file.GetProperty("Filename").GetString());
    }

    /// <summary>The SDK's formatter edits the file as an editor does.</summary>
    [Fact]
    public async Task The_formatter_writes_the_lines()
    {
        _consumer.Write("Shop/Telemetry.txt", "# the shop\n");
        await _consumer.BuildAsync();

        string output = await _consumer.FormatAsync("OBS6001");

        Assert.True(_consumer.Read("Shop/Telemetry.txt") == "# the shop\n" + Line, output);
    }
}
