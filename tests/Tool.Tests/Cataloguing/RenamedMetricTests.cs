using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Cataloguing;

/// <summary>A metric of the sample is renamed in its code: the build, the comparison of the catalogue and its page tell it, each in its own way.</summary>
public class RenamedMetricTests(Fulfilment fulfilment) : IClassFixture<Fulfilment>
{
    private const string Old = "fulfilment.picking.duration";
    private const string New = "fulfilment.picking.time";

    [Fact]
    public async Task Is_told_by_the_build_the_comparison_and_the_page()
    {
        string code = Path.Combine(fulfilment.Folder, "Picking/PickingTelemetry.cs");
        string contract = Path.Combine(fulfilment.Folder, "Picking/Telemetry.txt");
        string project = Path.Combine(fulfilment.Folder, "Picking/Picking.csproj");
        string old = fulfilment.At("out/old.json");
        string comment = fulfilment.At("out/comment.md");
        (await ToolRun.RunAsync("fix", fulfilment.Solution, "--rules", "OBS6001,OBS6002,OBS6003", "--unsafe", "--apply")).AssertExit(0);
        (await ToolRun.RunAsync("catalogue", fulfilment.Solution, "--json", old)).AssertExit(0);
        await fulfilment.BuildAsync(project);
        Assert.Empty(ContractFindings());

        await File.WriteAllTextAsync(code, (await File.ReadAllTextAsync(code)).Replace(Old, New, StringComparison.Ordinal));
        await fulfilment.BuildAsync(project);
        ToolRun compared = await ToolRun.RunAsync("catalogue", fulfilment.Solution, "--diff", old, "--fail-on-breaking", "--markdown", comment, "--html", fulfilment.At("out/page.html"));

        int created = LineOf(await File.ReadAllLinesAsync(code), New);
        int promised = LineOf(await File.ReadAllLinesAsync(contract), Old);
        Assert.Equal([$"OBS6001 Picking/PickingTelemetry.cs:{created}", $"OBS6002 Picking/Telemetry.txt:{promised}"], ContractFindings());

        compared.AssertExit(1);
        string[] told = [.. (await File.ReadAllLinesAsync(comment)).Where(line => line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))];
        Assert.Equal(4, told.Length);
        Assert.Equal("**Breaking**", told[0]);
        Assert.StartsWith($"- metric `{Old}` of `Fulfilment.Picking` is gone", told[1], StringComparison.Ordinal);
        Assert.Equal("**Added**", told[2]);
        Assert.StartsWith($"- metric `{New}` of `Fulfilment.Picking`", told[3], StringComparison.Ordinal);

        string page = await File.ReadAllTextAsync(fulfilment.At("out/page.html"));
        Assert.Contains(New, page, StringComparison.Ordinal);
        Assert.Contains("fulfilment_picking_time_seconds", page, StringComparison.Ordinal);
    }

    private IEnumerable<string> ContractFindings()
        => fulfilment.CompilerFindings
            .Where(finding => finding.StartsWith("OBS600", StringComparison.Ordinal) && finding[6] is >= '1' and <= '3' && finding.Contains("Picking/", StringComparison.Ordinal));

    private static int LineOf(string[] lines, string name) => Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal)) + 1;
}
