using System.Text.Json;
using Package.Tests.Support;

namespace Package.Tests;

/// <summary>A baseline in real builds: where it is found, and that it does what it promises there.</summary>
[Collection(nameof(PackageUsers))]
public sealed class BaselineTests : IDisposable
{
    // What was written down once: no later version may lose it.
    private const string Known = """
        observability-baseline 1
        OBS1001 Shop Shop.Orders.Find ad9c9309 1
        OBS1201 Shop Shop.Orders.Find cb43c97e 1
        OBS1201 Shop Shop.Receipts.Print e3ec78fb 1
        OBS2001 Shop Shop.Orders.Close 49a67f9c 1
        OBS4001 Shop Shop.Orders.Find 95a5bdb8 1
        """;

    private readonly Consumer _consumer;
    private readonly IReadOnlyList<string> _expected;

    public BaselineTests(PackedPackage package)
    {
        _consumer = new Consumer(package, Shops.WebSdk);
        _expected = Shops.WriteWeb(_consumer);
    }

    public void Dispose() => _consumer.Dispose();

    /// <summary>-warnaserror and the log agree: nothing counts, and the debt is told. One switch shows it.</summary>
    [Fact]
    public async Task What_is_known_breaks_no_build_and_is_in_the_log()
    {
        Assert.Equal(_expected, (await _consumer.BuildAsync()).Findings);
        _consumer.Write("Shop/observability.baseline.txt", Known);

        BuildResult build = await _consumer.BuildAsync("TreatWarningsAsErrors=true");
        BuildResult shown = await _consumer.BuildAsync("NoWarn=OBSBASELINE", "ObservabilityReadSettings=again");

        Assert.Empty(build.Findings);
        Assert.Equal(_expected, build.Suppressed);
        Assert.Equal(_expected, shown.Findings);
    }

    [Fact]
    public async Task A_new_finding_is_told_and_an_outdated_entry_is_a_suggestion()
    {
        _consumer.Write("Shop/observability.baseline.txt", Known.Replace("OBS4001 Shop Shop.Orders.Find 95a5bdb8 1", "OBS4001 Shop Shop.Orders.Find 00000000 1", StringComparison.Ordinal));

        BuildResult build = await _consumer.BuildAsync();

        Assert.Equal(_expected.Where(finding => finding.StartsWith("OBS4001", StringComparison.Ordinal)), build.Findings);
        Assert.Equal(["OBS0002 observability.baseline.txt:6"], build.Suggestions.Where(finding => finding.StartsWith("OBS0", StringComparison.Ordinal)));
    }

    /// <summary>Beside the solution; another file; none.</summary>
    [Fact]
    public async Task Is_found_above_the_project_or_where_the_property_says()
    {
        _consumer.Write("observability.baseline.txt", Known);
        _consumer.Write("old/debt.txt", "observability-baseline 1\n");

        Assert.Empty((await _consumer.BuildAsync()).Findings);
        Assert.Equal(_expected, (await _consumer.BuildAsync("ObservabilityBaseline=none")).Findings);
        Assert.Equal(_expected, (await _consumer.BuildAsync("ObservabilityBaseline=../old/debt.txt")).Findings);
        _consumer.Write("old/debt.txt", Known);
        Assert.Empty((await _consumer.BuildAsync("ObservabilityBaseline=../old/debt.txt")).Findings);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        BuildResult build = await _consumer.BuildAsync("ObservabilityBaseline=debt.txt");

        Assert.Contains("Shop.csproj : warning OBS0001: The property 'ObservabilityBaseline' names 'debt.txt', which does not exist", build.Output, StringComparison.Ordinal);
        Assert.Equal(_expected, build.Findings);
    }

    [Theory, InlineData(""), InlineData("<AdditionalFiles Include=\"../observability.baseline.txt\" />")]
    public async Task Is_handed_over_once(string items)
    {
        _consumer.Write("observability.baseline.txt", Known);
        _consumer.Write("Directory.Build.targets", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

        await _consumer.BuildAsync();
        string answer = await _consumer.EvaluateAsync("-t:AddObservabilityBaseline", "-getItem:AdditionalFiles");

        using JsonDocument files = JsonDocument.Parse(answer);
        JsonElement file = Assert.Single(files.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
        Assert.Equal("observability.baseline.txt", file.GetProperty("Filename").GetString() + file.GetProperty("Extension").GetString());
    }

    /// <summary>The SDK's formatter leaves known findings alone, as an editor does; without the baseline it mends them like any other.</summary>
    [Fact]
    public async Task Known_findings_are_mended_where_the_baseline_is_left_out()
    {
        _consumer.Write("observability.baseline.txt", Known);
        await _consumer.BuildAsync();

        await _consumer.FormatAsync("OBS2001");
        Assert.Contains("_open.Add(-1);", _consumer.Sources(), StringComparison.Ordinal);

        _consumer.Write("Directory.Build.props", "<Project><PropertyGroup><ObservabilityBaseline>none</ObservabilityBaseline></PropertyGroup></Project>");
        await _consumer.FormatAsync("OBS2001");
        Assert.Contains("CreateUpDownCounter", _consumer.Sources(), StringComparison.Ordinal);
    }
}
