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
}
