using System.Text.Json;
using Observability.Tool;
using Observability.Tool.Auditing;
using Observability.Tool.Loading;
using Observability.Tool.Reports;
using Package.Tests.Support;
using Spectre.Console.Testing;
using Tool.Tests.Support;

namespace Tool.Tests.Auditing;

public class AuditOptionsTests(ConfiguredShop shop) : IClassFixture<ConfiguredShop>
{
    [Fact]
    public async Task Severities_and_suppressions_of_the_repository_are_respected_and_debt_is_shown()
    {
        ToolRun run = await ToolRun.RunAsync("audit", shop.Folder, "--json");

        run.AssertExit(1);
        Assert.Contains("2 findings in 1 project (1 error, 1 suggestion), and 2 suppressed", run.Messages);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "OBS1001 error null Shop.Orders.Place(int)",
                "OBS1002 suggestion null Shop.Orders.Note(string)",
                "OBS1001 error source Shop.Orders.ByPragma(int)",
                "OBS1001 error source Shop.Orders.ByAttribute(int)",
            ],
            report.RootElement.GetProperty("findings").EnumerateArray().Select(Text));
    }

    [Fact]
    public async Task Sarif_tells_what_is_suppressed_and_knows_findings_again()
    {
        string sarif = shop.At("findings.sarif");

        await ToolRun.RunAsync("audit", shop.Folder, "--sarif", sarif);

        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(sarif));
        JsonElement[] results = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.Equal([0, 0, 1, 1], results.Select(result => result.GetProperty("suppressions").GetArrayLength()));
        Assert.All(results[2..], result => Assert.Equal("inSource", result.GetProperty("suppressions")[0].GetProperty("kind").GetString()));
        Assert.Equal(4, results.Select(result => result.GetProperty("partialFingerprints").GetProperty("observabilityBaseline/v1").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("--mode", "minimum", "1 finding in 1 project")]
    [InlineData("--mode", "strict", "OBS1302")]
    [InlineData("--rules", "OBS1302", "OBS1302")]
    public async Task A_mode_and_a_rule_that_is_named_change_what_is_on(string option, string value, string told)
    {
        ToolRun run = await ToolRun.RunAsync("audit", shop.Folder, option, value, "--fail-on", "never");

        run.AssertExit(0);
        Assert.Contains(told, run.Output);
    }

    [Fact]
    public async Task What_a_fix_would_make_of_the_code_is_shown_for_so_many_of_each_rule()
    {
        var request = new AuditRequest(AuditTarget.Find(shop.Folder), RuleFilter.Parse("OBS1001"), Previews: 1);

        AuditReport report = await new SolutionAudit(new Messages(new TestConsole())).RunAsync(request, CancellationToken.None);

        ProposedFix shown = Assert.Single(report.Findings, finding => finding.Fix?.Diff is not null).Fix!;
        Assert.Contains("\n-    ", shown.Diff);
        Assert.Contains("{Order} is", shown.Diff);
        Assert.Equal("keeps what arrives", shown.Safety);
        Assert.Equal(3, report.Findings.Length);
    }

    private static string Text(JsonElement finding)
        => $"{finding.GetProperty("rule")} {finding.GetProperty("severity")} {finding.GetProperty("suppressed").GetString() ?? "null"} {finding.GetProperty("member")}";
}

/// <summary>A project whose .editorconfig and attributes say something about the rules, restored.</summary>
public sealed class ConfiguredShop : IAsyncLifetime
{
    private const string Source = """
        using System.Diagnostics.CodeAnalysis;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            public void Place(int order) => logger.LogInformation($"Order {order} is placed");

            public void Note(string text) => logger.LogInformation(text);

        #pragma warning disable OBS1001
            public void ByPragma(int order) => logger.LogInformation($"Order {order} is forgotten");
        #pragma warning restore OBS1001

            [SuppressMessage("Observability.Logging", "OBS1001", Justification = "Shown in a test")]
            public void ByAttribute(int order) => logger.LogInformation($"Order {order} is remembered");

            public void Plain(int order) => logger.LogInformation("Order {Order} is plain", order);
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.At("Shop");

    public string At(string relative) => _folder.At(relative);

    public Task InitializeAsync()
    {
        _folder.WriteShop("Shop");
        _folder.Write("Shop/Orders.cs", Source);
        _folder.Write("Shop/.editorconfig", "[*.cs]\ndotnet_diagnostic.OBS1001.severity = error\n");
        return _folder.RestoreAsync("Shop");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
