using Package.Tests.Support;

namespace Package.Tests;

/// <summary>ObservabilityAnalysisMode in a real build, and what wins over it.</summary>
[Collection(nameof(PackageUsers))]
public sealed class ModeTests : IDisposable
{
    private readonly Consumer _consumer;
    private readonly IReadOnlyList<string> _expected;

    public ModeTests(PackedPackage package)
    {
        _consumer = new Consumer(package, Shops.WebSdk);
        _expected = Shops.WriteWeb(_consumer);
    }

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Each_mode_has_its_own_findings()
    {
        // One project after the other way of building it: a change of the mode alone must compile again.
        Assert.Equal(_expected, await FindingsAsync("Default"));
        Assert.Empty(await FindingsAsync("None"));
        Assert.Equal(_expected, await FindingsAsync("Minimum"));
        Assert.Equal(_expected, await FindingsAsync("recommended"));

        IReadOnlyList<string> suggested = _consumer.WriteMarked("Shop/Archive.cs", Shops.WebArchive);
        Assert.Equal(_expected, await FindingsAsync("Default"));
        IReadOnlyList<string> strict = await FindingsAsync("STRICT");
        Assert.Equal(suggested.Concat(_expected).Order(StringComparer.Ordinal), strict.Where(finding => !IsOffByDefault(finding)));
        Assert.Contains(strict, IsOffByDefault);
    }

    [Fact]
    public async Task An_unknown_mode_is_told_and_changes_nothing()
    {
        BuildResult build = await _consumer.BuildAsync("ObservabilityAnalysisMode=Loud");

        Assert.Contains("Shop.csproj : warning OBS0001: The property 'ObservabilityAnalysisMode' has the value 'Loud'", build.Output, StringComparison.Ordinal);
        Assert.Contains("expected one of Default, Minimum, Recommended, Strict, None", build.Output, StringComparison.Ordinal);
        Assert.Equal(_expected, build.Findings);
    }

    [Theory, InlineData("Shop/.editorconfig", "[*.cs]"), InlineData("Shop/.globalconfig", "is_global = true")]
    public async Task What_the_user_says_of_a_rule_wins(string file, string head)
    {
        _consumer.Write(file, $"{head}\ndotnet_diagnostic.OBS1001.severity = warning\n");
        Assert.Equal(_expected.Where(IsOfTemplates), await FindingsAsync("None"));

        _consumer.Write(file, $"{head}\ndotnet_diagnostic.OBS1001.severity = none\n");
        Assert.Equal(_expected.Where(finding => !IsOfTemplates(finding)), (await FindingsAsync("Strict")).Where(finding => !IsOffByDefault(finding)));
    }

    private static bool IsOfTemplates(string finding) => finding.StartsWith("OBS1001", StringComparison.Ordinal);

    // Of the rules that only the strictest mode turns on, the one that speaks of every plain log call.
    private static bool IsOffByDefault(string finding) => finding.StartsWith("OBS1302", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> FindingsAsync(string mode) => (await _consumer.BuildAsync($"ObservabilityAnalysisMode={mode}")).Findings;
}
