using System.Xml.Linq;
using Package.Tests.Support;

namespace Package.Tests;

/// <summary>Fresh projects that reference the package: what a build says, and what the SDK's formatter makes of it.</summary>
[Collection(nameof(PackageUsers))]
public class BuildTests(PackedPackage package)
{
    private static readonly string[] Rules = ["OBS1001", "OBS1201", "OBS2001", "OBS4001"];

    [Fact]
    public async Task A_web_application_is_told_and_repaired()
    {
        using var consumer = new Consumer(package, Shops.WebSdk);
        IReadOnlyList<string> expected = Shops.WriteWeb(consumer);

        await IsToldAndRepaired(consumer, expected);
    }

    [Fact]
    public async Task A_tool_with_Serilog_is_told_and_repaired()
    {
        using var consumer = new Consumer(package, Shops.ConsoleSdk, "<OutputType>Exe</OutputType>", Reference("Serilog"));
        IReadOnlyList<string> expected = consumer.WriteMarked("Shop/Program.cs", Shops.ToolWithSerilog);

        await IsToldAndRepaired(consumer, expected);
    }

    [Fact]
    public async Task A_tool_without_a_logger_hears_nothing()
    {
        using var consumer = new Consumer(package, Shops.ConsoleSdk, "<OutputType>Exe</OutputType>");
        consumer.Write("Shop/Program.cs", Shops.ToolWithoutLogger);

        BuildResult build = await consumer.BuildAsync();

        Assert.Empty(build.Findings);
    }

    [Fact]
    public async Task A_test_project_hears_only_what_is_certain_to_fail()
    {
        using var consumer = new Consumer(package, Shops.WebSdk, "<IsTestProject>true</IsTestProject>");
        IReadOnlyList<string> expected = Shops.WriteWeb(consumer);

        BuildResult build = await consumer.BuildAsync();

        Assert.Equal(expected.Where(finding => finding.StartsWith("OBS2001", StringComparison.Ordinal)), build.Findings);
    }

    [Fact]
    public async Task The_settings_of_production_are_read()
    {
        using var consumer = new Consumer(package, Shops.ConsoleSdk, "<OutputType>Exe</OutputType><ObservabilityAnalysisMode>Recommended</ObservabilityAnalysisMode>", Reference("Sentry"));
        consumer.Write("Shop/Program.cs", "System.Console.WriteLine(typeof(Sentry.SentrySdk));");
        consumer.Write("Shop/appsettings.json", "{\n  // from the snippet\n  \"Sentry\": { \"SendDefaultPii\": true },\n}\n");
        consumer.Write("Shop/appsettings.Development.json", "{ \"Sentry\": { \"SendDefaultPii\": true } }");
        consumer.Write("Other/appsettings.json", "{ \"Sentry\": { \"SendDefaultPii\": true } }");

        Assert.Equal(["OBS5003 appsettings.json:3"], (await consumer.BuildAsync()).Findings);
        Assert.Empty((await consumer.BuildAsync("ObservabilityReadSettings=false")).Findings);
    }

    [Fact]
    public async Task A_misspelt_option_is_told()
    {
        using var consumer = new Consumer(package, Shops.WebSdk);
        IReadOnlyList<string> expected = Shops.WriteWeb(consumer);
        consumer.Write("Shop/.editorconfig", "[*.cs]\nobservability.project_kind = webb\n");

        BuildResult build = await consumer.BuildAsync();

        Assert.Equal(["OBS0001 (project)", .. expected], build.Findings);
        Assert.Contains("'observability.project_kind' has the value 'webb'", build.Output, StringComparison.Ordinal);
    }

    private static async Task IsToldAndRepaired(Consumer consumer, IReadOnlyList<string> expected)
    {
        BuildResult before = await consumer.BuildAsync();
        Assert.Equal(expected, before.Findings);

        string format = await consumer.FormatAsync(Rules);
        BuildResult after = await consumer.BuildAsync();
        Assert.True(after.Findings.Count == 0, $"left over: {string.Join(", ", after.Findings)}\n{format}\n{consumer.Sources()}");
    }

    // The version that the repository's own tests use, so that there is one place to raise it.
    private static string Reference(string id)
    {
        string version = XDocument.Parse(PackedPackage.Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(reference => reference.Attribute("Include")?.Value == id).Attribute("Version")!.Value;
        return $"""<PackageReference Include="{id}" Version="{version}" />""";
    }
}
