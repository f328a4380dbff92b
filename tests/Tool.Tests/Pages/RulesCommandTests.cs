using System.Text.Json;
using System.Text.RegularExpressions;
using Observability.Analyzers.Rules;
using Tool.Tests.Support;

namespace Tool.Tests.Pages;

/// <summary>What `observability rules` lists.</summary>
public class RulesCommandTests
{
    [Fact]
    public async Task Lists_every_rule()
        => Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), Ids(await RulesAsync()));

    [Fact]
    public async Task Finds_rules_by_words()
    {
        Assert.Equal(["OBS1001"], Ids(await RulesAsync("template", "not", "CONSTANT")));
        Assert.Contains("OBS4004", Ids(await RulesAsync("tracker")));
    }

    [Fact]
    public async Task Finds_rules_by_area_and_severity()
    {
        Assert.All(Ids(await RulesAsync("--area", "metrics")), id => Assert.StartsWith("OBS2", id, StringComparison.Ordinal));
        Assert.Equal(
            RuleCatalog.All.Where(rule => !rule.Descriptor.IsEnabledByDefault).Select(rule => rule.Descriptor.Id),
            Ids(await RulesAsync("--severity", "off")));
    }

    [Fact]
    public async Task Tells_whether_there_is_a_fix_and_how_safe_it_is()
    {
        string row = (await RulesAsync("OBS1001")).Output.Split('\n').Single(line => line.Contains("OBS1001", StringComparison.Ordinal) && line.Contains('│', StringComparison.Ordinal));

        Assert.Matches(@"Log message template is built at the call\s*│ Logging\s*│ warning\s*│ yes\s*│ keeps what arrives", row);
    }

    [Fact]
    public async Task Says_so_when_nothing_matches()
    {
        ToolRun result = await RulesAsync("zeppelin");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("No rule matches", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_json_for_programs()
    {
        JsonElement rule = JsonDocument.Parse((await RulesAsync("OBS1001", "--json")).Output).RootElement[0];

        Assert.Equal("OBS1001", rule.GetProperty("id").GetString());
        Assert.Equal("warning", rule.GetProperty("severity").GetString());
        Assert.True(rule.GetProperty("hasFix").GetBoolean());
        Assert.Equal(RuleCatalog.All.Length, JsonDocument.Parse((await RulesAsync("--json")).Output).RootElement.GetArrayLength());
        Assert.Equal(0, JsonDocument.Parse((await RulesAsync("zeppelin", "--json")).Output).RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("--area", "Loging", "Logging")]
    [InlineData("--severity", "fatal", "warning")]
    public async Task Says_what_an_option_takes(string option, string value, string expected)
    {
        ToolRun result = await RulesAsync(option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{option} does not know '{value}'; expected one of ", result.Messages, StringComparison.Ordinal);
        Assert.Contains(expected, result.Messages, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(ToolRun result) => Regex.Matches(result.Output, @"│ (OBS\d{4}) ").Select(match => match.Groups[1].Value);

    private static Task<ToolRun> RulesAsync(params string[] arguments) => ToolRun.RunAsync(["rules", .. arguments]);
}
