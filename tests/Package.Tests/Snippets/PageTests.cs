using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>What the other pages tell to write does what they say.</summary>
[Collection(nameof(ReleaseUsers))]
public sealed class PageTests(ReleasedPackage package)
{
    // The settings of all options at once: none has a value that its option does not know.
    [Fact]
    public async Task Every_example_of_the_options_is_understood()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        PageSnippet[] settings = [.. PageSnippet.All("docs/options.md").Where(snippet => snippet.Language == "ini")];
        code.Write(".editorconfig", "root = true\n[*.cs]\n" + string.Join('\n', settings.SelectMany(snippet => snippet.Text.Split('\n')).Where(line => line != "[*.cs]").Distinct()));

        (_, string output) = await code.TryAsync("dotnet", "build", "-nodeReuse:false");

        Assert.True(settings.Length > 10);
        Assert.Contains("error OBS1001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("OBS0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mode_of_the_options_is_understood()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        code.WriteMSBuild("Directory.Build.targets", PageSnippet.Of("docs/options.md", "Modes").Text);

        Assert.Superset(code.Findings.ToHashSet(), (await code.BuildAsync()).ToHashSet());
    }

    [Fact]
    public async Task Rules_of_others_are_switched_off()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        code.Write("Shop/Shop.cs", "class Late(ILogger<Late> logger) { void Say(int id) => logger.LogInformation(\"{Id} of {Total}\", id); static void Main() { } }");
        Assert.Equal(["CA2017 Shop.cs:1", "OBS1003 Shop.cs:1", .. code.StockFindings], await code.BuildAsync());

        code.WriteMSBuild("Directory.Build.targets", PageSnippet.Of("docs/migrating.md", "Switching them off").Text);
        Assert.Equal(["OBS1003 Shop.cs:1", .. code.StockFindings], await code.BuildAsync());

        code.Write(".editorconfig", "root = true\n" + PageSnippet.Of("docs/migrating.md", "Switching them off", 1).Text);
        Assert.Equal(["CA2017 Shop.cs:1", "OBS1003 Shop.cs:1", .. code.StockFindings], await code.BuildAsync());
    }

    /// <summary>An empty contract, the page's command, and a build that has nothing more to say of it.</summary>
    [Fact]
    public async Task A_contract_begins_as_the_page_says()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        using var home = new TemporaryFolder();
        code.Write("Stock/Telemetry.txt", "");
        await code.TypeAsync("dotnet", "restore");
        await ReleasedPackage.InstallToolAsync(code.Home, home, [.. PageSnippet.Of("README.md", "Look first").Commands.First()]);
        Assert.Contains("OBS6001 Counted.cs:5", await code.BuildAsync());

        (int exitCode, string output) = await ReleasedPackage.RunToolAsync(code.Home, home, [.. PageSnippet.Of("docs/contract.md", "Begin").Commands.Single()]);

        Assert.True(exitCode == 0, output);
        Assert.Equal("metric stock.items meter=Stock instrument=Counter<int>\n", await File.ReadAllTextAsync(code.At("Stock/Telemetry.txt")));
        Assert.Equal(code.Findings, await code.BuildAsync());
    }

    /// <summary>A registry's YAML, the page's command and property, and a build that holds the code to it.</summary>
    [Fact]
    public async Task A_registry_is_named_as_the_page_says()
    {
        using FreshSolution code = new FreshSolution(package).WithPackage();
        using var home = new TemporaryFolder();
        code.Write("model/stock.yaml", "file_format: definition/2\nmetrics:\n  - { name: stock.items, instrument: updowncounter, unit: \"{item}\" }\n");
        await ReleasedPackage.InstallToolAsync(code.Home, home, [.. PageSnippet.Of("README.md", "Look first").Commands.First()]);

        (int exitCode, string output) = await ReleasedPackage.RunToolAsync(code.Home, home, [.. PageSnippet.Of("docs/registry.md", "Begin").Commands.Single()]);
        Assert.True(exitCode == 0, output);
        code.WriteMSBuild("Directory.Build.targets", PageSnippet.Of("docs/registry.md", "Begin", 1).Text);

        Assert.Equal(["OBS2001 Counted.cs:7", "OBS6007 Counted.cs:5"], (await code.BuildAsync()).Where(finding => finding.Contains("Counted.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
