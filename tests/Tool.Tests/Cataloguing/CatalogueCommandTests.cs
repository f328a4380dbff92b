using Observability.Tool.Cataloguing;
using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Cataloguing;

public sealed class CatalogueCommandTests : IDisposable
{
    private const string Both = """
        using System.Diagnostics.Metrics;

        namespace Shared;

        public static class Telemetry
        {
            private static readonly Meter Meter = new("Shop.Stock");
            private static readonly Counter<long> Sold = Meter.CreateCounter<long>("shop.sold", "{item}");

            public static void Sell() => Sold.Add(1, new KeyValuePair<string, object?>("KEY", 1));
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_metric_of_two_projects_one_of_them_for_two_frameworks_is_one()
    {
        _folder.Write("Left/Left.csproj", Project("<TargetFramework>net10.0</TargetFramework>"));
        _folder.Write("Left/Telemetry.cs", Both.Replace("KEY", "left", StringComparison.Ordinal));
        _folder.Write("Right/Right.csproj", Project("<TargetFrameworks>net10.0;net9.0</TargetFrameworks>"));
        _folder.Write("Right/Telemetry.cs", Both.Replace("KEY", "right", StringComparison.Ordinal));

        // What tests emit nobody sees in production.
        _folder.Write("Checks/Checks.csproj", Project("<TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject>"));
        _folder.Write("Checks/Telemetry.cs", Both.Replace("KEY", "check", StringComparison.Ordinal));
        _folder.WriteSolution("Shop.slnx", ["Left", "Right", "Checks"]);
        await _folder.RestoreAsync("Shop.slnx");

        (await ToolRun.RunAsync("catalogue", _folder.At("Shop.slnx"), "--json", _folder.At("all.json"))).AssertExit(0);

        CatalogueEntry sold = Assert.Single(CatalogueJson.Read(_folder.At("all.json")).Entries);
        Assert.Equal(("shop.sold", "Shop.Stock", "Counter<long>", "{item}"), (sold.Name, sold.Owner, sold.Instrument, sold.Unit));
        Assert.Equal(["left", "right"], sold.Keys);
        Assert.Equal(["shop_sold_total"], sold.Series);
        Assert.Equal([new EmittingPlace("Left", "Left/Telemetry.cs", 8), new EmittingPlace("Right", "Right/Telemetry.cs", 8)], sold.Emitted);
        Assert.Empty(sold.Collectors);
    }

    /// <summary>It is where <c>AddLegacySource</c> has its name, which is not read.</summary>
    [Fact]
    public async Task Whether_an_activity_without_a_source_is_collected_is_unknown()
    {
        _folder.Write("Importer/Importer.csproj", Project("<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>"));
        _folder.Write("Importer/Program.cs", """
            using System.Diagnostics;

            using Activity import = new Activity("import").Start();
            import.SetTag("import.file", args[0]);
            """);
        _folder.WriteSolution("Importer.slnx", ["Importer"]);
        await _folder.RestoreAsync("Importer.slnx");

        (await ToolRun.RunAsync("catalogue", _folder.At("Importer.slnx"), "--json", _folder.At("all.json"))).AssertExit(0);

        CatalogueEntry import = Assert.Single(CatalogueJson.Read(_folder.At("all.json")).Entries);
        Assert.Equal(("import", null, "Internal"), (import.Name, import.Owner, import.SpanKind));
        Assert.Equal(["import.file"], import.Keys);
        Assert.Equal([new Collector("Importer", Collects.Unknown)], import.Collectors);
    }

    [Fact]
    public async Task An_empty_solution_emits_nothing()
    {
        _folder.Write("Empty.slnx", "<Solution />\n");

        ToolRun run = await ToolRun.RunAsync("catalogue", _folder.At("Empty.slnx"), "--json", _folder.At("empty.json"), "--html", _folder.At("empty.html"), "--registry", _folder.At("empty.yaml"));

        run.AssertExit(0);
        Assert.Empty(CatalogueJson.Read(_folder.At("empty.json")).Entries);
        Assert.True(File.Exists(_folder.At("empty.html")));
        Assert.Contains("groups: []", File.ReadAllText(_folder.At("empty.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"entr", "cut off")]
    [InlineData("{ \"version\": 7, \"entries\": [] }", "version 7")]
    [InlineData("metric shop.sold", "no JSON")]
    public async Task What_cannot_be_compared_is_said_before_anything_is_loaded(string old, string says)
    {
        _folder.Write("Empty.slnx", "<Solution />\n");
        _folder.Write("old.json", old);

        ToolRun run = await ToolRun.RunAsync("catalogue", _folder.At("Empty.slnx"), "--diff", _folder.At("old.json"), "--markdown", _folder.At("comment.md"));

        run.AssertExit(2);
        Assert.Contains(says, run.Messages);
        Assert.DoesNotContain("   at ", run.Messages);
        Assert.False(File.Exists(_folder.At("comment.md")));
    }

    [Fact]
    public async Task Nothing_to_compare_with_is_said()
    {
        _folder.Write("Empty.slnx", "<Solution />\n");

        ToolRun missing = await ToolRun.RunAsync("catalogue", _folder.At("Empty.slnx"), "--diff", _folder.At("none.json"));
        ToolRun unnamed = await ToolRun.RunAsync("catalogue", _folder.At("Empty.slnx"), "--fail-on-breaking");

        missing.AssertExit(2);
        Assert.Contains("There is no catalogue", missing.Messages);
        unnamed.AssertExit(2);
        Assert.Contains("--diff", unnamed.Messages);
    }

    private static string Project(string frameworks) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {frameworks}
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;
}
