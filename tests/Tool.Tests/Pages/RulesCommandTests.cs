using System.Text.Json;
using System.Text.RegularExpressions;
using Observability.Analyzers.Rules;
using Observability.Tool.Commands;
using Spectre.Console.Cli.Testing;

namespace Tool.Tests.Pages;

/// <summary>What `observability rules` lists.</summary>
public class RulesCommandTests
{
    [Fact]
    public void Lists_every_rule()
        => Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), Ids(Rules()));

    [Fact]
    public void Finds_rules_by_words()
    {
        Assert.Equal(["OBS1001"], Ids(Rules("template", "not", "CONSTANT")));
        Assert.Contains("OBS4004", Ids(Rules("tracker")));
    }

    [Fact]
    public void Finds_rules_by_area_and_severity()
    {
        Assert.All(Ids(Rules("--area", "metrics")), id => Assert.StartsWith("OBS2", id, StringComparison.Ordinal));
        Assert.Equal(
            RuleCatalog.All.Where(rule => !rule.Descriptor.IsEnabledByDefault).Select(rule => rule.Descriptor.Id),
            Ids(Rules("--severity", "off")));
    }

    [Fact]
    public void Tells_whether_there_is_a_fix_and_how_safe_it_is()
    {
        string row = Rules("OBS1001").Output.Split('\n').Single(line => line.Contains("OBS1001", StringComparison.Ordinal) && line.Contains('│', StringComparison.Ordinal));

        Assert.Matches(@"Log message template is built at the call\s*│ Logging\s*│ warning\s*│ yes\s*│ keeps what arrives", row);
    }

    [Fact]
    public void Says_so_when_nothing_matches()
    {
        CommandAppResult result = Rules("zeppelin");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("No rule matches", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_json_for_programs()
    {
        JsonElement rule = JsonDocument.Parse(Rules("OBS1001", "--json").Output).RootElement[0];

        Assert.Equal("OBS1001", rule.GetProperty("id").GetString());
        Assert.Equal("warning", rule.GetProperty("severity").GetString());
        Assert.True(rule.GetProperty("hasFix").GetBoolean());
        Assert.Equal(RuleCatalog.All.Length, JsonDocument.Parse(Rules("--json").Output).RootElement.GetArrayLength());
        Assert.Equal(0, JsonDocument.Parse(Rules("zeppelin", "--json").Output).RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("--area", "Loging", "Logging")]
    [InlineData("--severity", "fatal", "warning")]
    public void Says_what_an_option_takes(string option, string value, string expected)
    {
        CommandAppResult result = Rules(option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{option} does not know '{value}'; expected one of ", result.Output, StringComparison.Ordinal);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(CommandAppResult result) => Regex.Matches(result.Output, @"│ (OBS\d{4}) ").Select(match => match.Groups[1].Value);

    private static CommandAppResult Rules(params string[] arguments)
    {
        var app = new CommandAppTester();
        app.SetDefaultCommand<RulesCommand>();
        return app.Run(arguments);
    }
}
