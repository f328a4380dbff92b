using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

/// <summary>Faults that need several projects: a compiler, which sees no code of a referenced project, and the tool, which has all of it, find the same.</summary>
public class FulfilmentAuditTests(Fulfilment fulfilment) : IClassFixture<Fulfilment>
{
    [Fact]
    public async Task Finds_what_a_build_with_the_analyzers_reports_and_its_fixes_make_the_repaired_twin()
    {
        string json = fulfilment.At("out/findings.json");

        ToolRun audit = await ToolRun.RunAsync("audit", fulfilment.Solution, "--json", json);

        audit.AssertExit(1);
        List<string> expected = fulfilment.CompilerFindings;
        string all = string.Join('\n', expected);
        Assert.All((string[])["OBS1001", "OBS1010", "OBS2007", "OBS2105", "OBS2302", "OBS2303", "OBS2307", "OBS2308", "OBS3013", "OBS6001", "OBS6002", "OBS6003", "OBS6005", "OBS6008"], id => Assert.Contains(id, all, StringComparison.Ordinal));
        Assert.Equal(expected, FindingsFile.FromJson(json).Order(StringComparer.Ordinal));

        ToolRun fix = await ToolRun.RunAsync("fix", fulfilment.Solution, "--unsafe", "--apply");

        fix.AssertExit(0);
        string repaired = Path.Combine(Fulfilment.Repository, "samples/Fulfilment.Repaired");

        // Which of two definitions of a metric is meant no fix knows.
        const string ByHand = "Worker/ShiftMetrics.cs";
        Assert.All(
            Fulfilment.Files(repaired).Where(file => file != ByHand).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith("Telemetry.txt", StringComparison.Ordinal)),
            file => Assert.Equal(File.ReadAllText(Path.Combine(repaired, file)), File.ReadAllText(Path.Combine(fulfilment.Folder, file))));
        File.Copy(Path.Combine(repaired, ByHand), Path.Combine(fulfilment.Folder, ByHand), overwrite: true);
        (await ToolRun.RunAsync("audit", fulfilment.Solution)).AssertExit(0);
    }
}
