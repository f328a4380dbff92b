using Observability.Analyzers.Eng;
using Package.Tests.Support;

namespace Package.Tests.Eng;

/// <summary>A rule as new-rule leaves it, in a copy of the checkout: everything compiles, and its tests fail until they are written.</summary>
public sealed class NewRuleTests : IDisposable
{
    private static readonly string[] Copied = ["src", "tests/Analyzers.Tests", "docs"];
    private readonly TemporaryFolder _copy = new();

    public NewRuleTests()
    {
        Repository original = PackedPackage.Repository;
        foreach (string file in Directory.EnumerateFiles(original.Root).Where(file => Path.GetFileName(file) is var name && (name.StartsWith("Directory.", StringComparison.Ordinal) || name is "Analyzers.sln" or ".editorconfig")))
            _copy.Write(Path.GetFileName(file), File.ReadAllText(file));
        foreach (string file in Copied.SelectMany(folder => original.Find(folder, "*")).Where(IsSource))
            _copy.Write(file, original.Read(file));
    }

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Compiles_and_its_tests_fail()
    {
        New("OBS1999", "SomethingWrong", "--severity", "Off");
        New("OBS5999", "SomethingElse");

        (int exitCode, string output) = await DotNet.TryAsync(_copy.Path, "test", "tests/Analyzers.Tests", "--filter", "FullyQualifiedName~.Something", "-nodeReuse:false");

        Assert.NotEqual(0, exitCode);
        Assert.True(output.Contains("Failed:     6, Passed:     0", StringComparison.Ordinal), output);
        Assert.Contains("OBS1999 is not written yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_the_rule_in_the_order_of_the_ids()
    {
        New("OBS1000", "SomethingWrong", "--severity", "Off");
        New("OBS6999", "SomethingElse", "--shape", "InstrumentCreation");

        string catalog = File.ReadAllText(_copy.At("src/Analyzers/Rules/RuleCatalog.cs"));
        Assert.Contains("new UnreadableBaseline(),\n        new SomethingWrong(),\n        new TemplateNotConstant(),", catalog, StringComparison.Ordinal);
        Assert.Contains("        new SomethingElse());", catalog, StringComparison.Ordinal);
        Assert.Contains("using Observability.Analyzers.Rules.Contract;\n", catalog, StringComparison.Ordinal);
        string releases = File.ReadAllText(_copy.At("src/Analyzers/AnalyzerReleases.Unshipped.md"));
        Assert.Contains("UnreadableBaseline\nOBS1000 | Observability.Logging | Disabled | SomethingWrong\nOBS1001", releases, StringComparison.Ordinal);
        Assert.EndsWith("OBS6999 | Observability.Contract | Info | SomethingElse\n", releases, StringComparison.Ordinal);
        Assert.True(File.Exists(_copy.At("docs/rules/OBS1000.md")));
    }

    [Fact]
    public void Never_gives_an_id_twice()
    {
        _copy.Write("src/Analyzers/AnalyzerReleases.Shipped.md", "### Removed Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\nOBS1999 | Observability.Logging | Info | GivenUp\n");
        using var error = new StringWriter();

        Assert.Equal(2, CommandLine.Run(["new-rule", "OBS1999", "SomethingWrong"], _copy.Path, TextWriter.Null, error));
        Assert.Contains("OBS1999 was in use before: see src/Analyzers/AnalyzerReleases.Shipped.md", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_copy.At("docs/rules/OBS1999.md")));
    }

    private static bool IsSource(string path) => !path.Split('/').Any(folder => folder is "bin" or "obj" or "TestResults") && !path.EndsWith(".png", StringComparison.Ordinal);

    private void New(params string[] arguments)
    {
        using var output = new StringWriter();
        Assert.True(CommandLine.Run(["new-rule", .. arguments], _copy.Path, output, output) == 0, output.ToString());
    }
}
