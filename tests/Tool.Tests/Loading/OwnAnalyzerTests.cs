using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Loading;

/// <summary>An analyzer that the solution has of its own, and nobody has built yet; and two projects of one name.</summary>
public class OwnAnalyzerTests
{
    // The fix looks for all that is done with the instrument.
    private const string Stock = """
        using System.Diagnostics.Metrics;

        namespace Stock;

        public class Shelf
        {
            private static readonly Meter Meter = new("Shop.Stock");
            private static readonly Counter<long> Pieces = Meter.CreateCounter<long>("stock.pieces");

            public void Put() => Pieces.Add(1);

            public void Take() => Pieces.Add(-1);
        }
        """;

    [Fact]
    public async Task Fixes_are_tried_all_the_same_and_projects_of_one_name_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        const string ownAnalyzer = """<Analyzer Include="../Rules/bin/Debug/netstandard2.0/Rules.dll" />""";
        foreach (string half in (string[])["Old", "New"])
        {
            folder.Write($"{half}/Stock.csproj", Shops.Project(ownAnalyzer));
            folder.Write($"{half}/Shelf.cs", Stock);
            await folder.RestoreAsync(half);
        }

        ToolRun audit = await ToolRun.RunAsync("audit", folder.Path, "--rules", "OBS2001", "--html", folder.At("out.html"), "--json");
        ToolRun fix = await ToolRun.RunAsync("fix", folder.Path, "--rules", "OBS2001", "--unsafe");

        audit.AssertExit(1);
        Assert.Contains("\"project\": \"New/Stock\"", audit.Output, StringComparison.Ordinal);
        Assert.Contains("\"project\": \"Old/Stock\"", audit.Output, StringComparison.Ordinal);
        fix.AssertExit(0);
        Assert.Contains("UpDownCounter", fix.Output, StringComparison.Ordinal);
    }
}
