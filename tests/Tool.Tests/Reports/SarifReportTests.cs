using System.Text.Json;
using System.Text.RegularExpressions;
using Observability.Analyzers.Rules;
using Observability.Tool.Reports;
using Tool.Tests.Baselines;
using Tool.Tests.Support;

namespace Tool.Tests.Reports;

/// <summary>What code scanning shows of a rule comes from the rule's page, and a finding has the name that the baseline has for it.</summary>
public partial class SarifReportTests
{
    // A finding of each rule.
    private static readonly byte[] Sarif = SarifReport.Render(HandMadeReport.Of([.. RuleCatalog.All.Select(rule => HandMadeReport.Finding(rule.Descriptor.Id, "Shop", "Shop.Orders.Find"))]));

    private static readonly JsonElement Run = JsonDocument.Parse(Sarif).RootElement.GetProperty("runs")[0];

    private static readonly JsonElement[] Rules = [.. Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    [Fact]
    public void It_fits_the_schema() => SarifSchema.AssertFits(Sarif);

    [Fact]
    public void Every_rule_brings_its_page()
    {
        Assert.Equal(RuleCatalog.All.Count(), Rules.Length);
        Assert.All(Rules, rule =>
        {
            string markdown = Text(rule, "help", "markdown");
            Assert.StartsWith("| | |", markdown, StringComparison.Ordinal);
            Assert.All((string[])["## Cause", "## Why it matters", "## How to fix"], heading => Assert.Contains(heading, markdown, StringComparison.Ordinal));
            Assert.All(Links().Matches(markdown).Select(link => link.Groups[1].Value), link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Who_shows_no_Markdown_gets_plain_text()
        => Assert.All(Rules, rule =>
        {
            string text = Text(rule, "help", "text");
            Assert.Contains("\nWhy it matters\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("```", text, StringComparison.Ordinal);
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_rule_says_in_a_sentence_what_it_reports()
    {
        Assert.All(Rules, rule => Assert.InRange(Text(rule, "fullDescription", "text").Length, 20, 1000));
        JsonElement built = Rules.Single(rule => rule.GetProperty("id").GetString() == "OBS1001");
        Assert.StartsWith("The message template of a log call is built at the call", Text(built, "fullDescription", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_named_as_in_the_baseline_and_several_alike_are_numbered()
    {
        AuditReport report = HandMadeReport.Of(
            HandMadeReport.Finding("OBS1001", "Shop", "Shop.Orders.Find", 42, line: 3),
            HandMadeReport.Finding("OBS1001", "Shop", "Shop.Orders.Find", 42, line: 8),
            HandMadeReport.Finding("OBS1001", "Shop", "Shop.Orders.Find", 43, line: 9));

        using JsonDocument log = JsonDocument.Parse(SarifReport.Render(report));

        Assert.Equal(
            ["OBS1001 Shop Shop.Orders.Find 0000002a 1", "OBS1001 Shop Shop.Orders.Find 0000002a 2", "OBS1001 Shop Shop.Orders.Find 0000002b 1"],
            log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => Text(result, "partialFingerprints", "observabilityBaseline/v1")));
    }

    private static string Text(JsonElement element, string name, string inner) => element.GetProperty(name).GetProperty(inner).GetString()!;

    // Outside of code, where no page has such a thing.
    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
