using Microsoft.CodeAnalysis;
using Observability.Analyzers.Eng.Generate;

namespace Package.Tests.Eng;

public class PresetTests
{
    private static readonly DiagnosticDescriptor[] Rules =
    [
        Rule("OBS1001", DiagnosticSeverity.Warning, true),
        Rule("OBS1002", DiagnosticSeverity.Info, true),
        Rule("OBS1003", DiagnosticSeverity.Info, false),
    ];

    [Theory]
    [InlineData("None", "OBS1001 none", "OBS1002 none", "OBS1003 none")]
    [InlineData("Minimum", "OBS1002 none")]
    [InlineData("Recommended", "OBS1002 warning")]
    [InlineData("Strict", "OBS1001 warning", "OBS1002 warning", "OBS1003 warning")]
    public void Sets_what_its_name_promises(string mode, params string[] severities)
    {
        GeneratedFile file = Preset.WithFile.Single(preset => preset.Mode == mode).File(Rules);

        Assert.Equal(severities, Severities(file.Text));
        Assert.Contains("\nis_global = true\nglobal_level = -100\n", file.Text, StringComparison.Ordinal);
        Assert.Equal($"src/Package/build/config/{mode.ToLowerInvariant()}.globalconfig", file.Path);
    }

    [Fact]
    public void Default_sets_nothing()
        => Assert.DoesNotContain(Preset.WithFile, preset => preset.Mode == "Default");

    private static IEnumerable<string> Severities(string config)
        => config.Split('\n')
            .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(line => line["dotnet_diagnostic.".Length..].Replace(".severity =", "", StringComparison.Ordinal));

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity, bool isOn)
        => new(id, "Title", "Message", "Observability.Logging", severity, isOn);
}
