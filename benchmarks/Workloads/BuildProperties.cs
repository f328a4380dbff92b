using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Benchmarks.Workloads;

/// <summary>What a build tells the analyzers of the project, in a web project and in a class library.</summary>
internal sealed class BuildProperties(bool isWeb) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Properties([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = isWeb ? new Properties(new() { ["build_property.UsingMicrosoftNETSdkWeb"] = "true" }) : None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
