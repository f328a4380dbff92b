using System.Text.Json;
using Observability.Tool.Cataloguing;
using Tool.Tests.Support;

namespace Tool.Tests.Cataloguing;

/// <summary>The sample of several projects: what it shows while it runs is what stands in its catalogue, and what somebody renames is told.</summary>
public class FulfilmentCatalogueTests(RunningFulfilment sample) : IClassFixture<RunningFulfilment>
{
    [Fact]
    public async Task All_series_of_the_running_service_are_in_its_catalogue_and_the_other_way_round()
    {
        string json = sample.At("out/scraped.json");
        (await ToolRun.RunAsync("catalogue", sample.Solution, "--json", json)).AssertExit(0);

        IEnumerable<string> catalogued = CatalogueJson.Read(json).Entries
            .Where(entry => entry.Collectors.Contains(new Collector("Api", Collects.Yes)))
            .SelectMany(entry => entry.Series);

        List<string> scraped = await sample.ScrapeAsync();
        Assert.Equal(
            (string[])
            [
                "fulfilment_orders_shipped_total",
                "fulfilment_picking_duration_seconds_bucket", "fulfilment_picking_duration_seconds_count", "fulfilment_picking_duration_seconds_sum",
                "fulfilment_picking_items_total",
            ],
            scraped);
        Assert.Equal(scraped, catalogued.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_told_as_a_page_as_Markdown_as_JSON_and_as_conventions_and_nothing_is_touched()
    {
        List<string> before = FolderSnapshot.Of(sample.Folder);

        ToolRun run = await ToolRun.RunAsync(
            "catalogue", sample.Folder, "--html", sample.At("out/page.html"), "--markdown", sample.At("out/page.md"), "--json", sample.At("out/all.json"), "--registry", sample.At("out/registry"));

        run.AssertExit(0);
        Assert.Contains("4 metrics, 1 span, 4 log events, 0 error tags in 5 projects", run.Output);
        Assert.Equal(before, FolderSnapshot.Of(sample.Folder));
        PublishedSchema.AssertFits("catalogue.schema.json", await File.ReadAllBytesAsync(sample.At("out/all.json")));
        Assert.All(
            (string[])["out/page.html", "out/page.md", "out/all.json", "out/registry/telemetry.yaml"],
            file => Assert.Contains("fulfilment.picking.items", File.ReadAllText(sample.At(file)), StringComparison.Ordinal));

        CatalogueEntry picked = CatalogueJson.Read(sample.At("out/all.json")).Entries.Single(entry => entry.Name == "fulfilment.picking.items");
        Assert.Equal(["Picking"], picked.Emitted.Select(place => place.Project));
        Assert.Equal([new Collector("Api", Collects.Yes), new Collector("Worker", Collects.Yes)], picked.Collectors);
    }

    [Fact]
    public async Task A_renamed_metric_breaks()
    {
        string old = sample.At("out/old.json");
        (await ToolRun.RunAsync("catalogue", sample.Solution, "--json", old)).AssertExit(0);
        string comment = sample.At("out/comment.md");
        (await ToolRun.RunAsync("catalogue", sample.Solution, "--diff", old, "--fail-on-breaking", "--markdown", comment)).AssertExit(0);
        Assert.Contains("Nothing has changed.", await File.ReadAllTextAsync(comment), StringComparison.Ordinal);
        await File.WriteAllTextAsync(old, (await File.ReadAllTextAsync(old)).Replace("fulfilment.picking.items", "fulfilment.items", StringComparison.Ordinal));

        ToolRun told = await ToolRun.RunAsync("catalogue", sample.Solution, "--diff", old);
        ToolRun failed = await ToolRun.RunAsync("catalogue", sample.Solution, "--diff", old, "--fail-on-breaking", "--markdown", comment);

        told.AssertExit(0);
        Assert.Contains("metric `fulfilment.items` of `Fulfilment.Picking` is gone", told.Output);
        failed.AssertExit(1);
        string[] lines = await File.ReadAllLinesAsync(comment);
        Assert.Equal(["**Breaking**", "**Added**"], lines.Where(line => line.StartsWith("**", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("- metric `fulfilment.picking.items`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_page_tells_to_type_does_what_it_says()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Fulfilment.Repository, "docs/catalogue.md"));
        string[] commands = page.Split("```sh")[1].Split("```")[0].Trim().Split('\n');

        Assert.Equal(3, commands.Length);
        foreach (string command in commands)
        {
            ToolProcess run = await ToolProcess.RunAsync(sample.Folder, new Dictionary<string, string>(), stopAt: null, command.Trim().Split(' ')[1..]);
            Assert.True(run.ExitCode == 0, $"'{command}' ends with {run.ExitCode}: {run.Messages}");
        }

        string[] written = ["telemetry.html", "telemetry.json", "comment.md"];
        Assert.All(written, file => Assert.True(File.Exists(Path.Combine(sample.Folder, file)), file));
        Assert.Contains("Nothing has changed.", await File.ReadAllTextAsync(Path.Combine(sample.Folder, "comment.md")), StringComparison.Ordinal);
        foreach (string file in written)
            File.Delete(Path.Combine(sample.Folder, file));
    }

    [Fact]
    public async Task JSON_goes_to_the_output_where_no_file_is_named()
    {
        ToolRun run = await ToolRun.RunAsync("catalogue", sample.Solution, "--json");

        run.AssertExit(0);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal(9, document.RootElement.GetProperty("entries").GetArrayLength());
        Assert.Contains("4 metrics", run.Messages);
    }
}
