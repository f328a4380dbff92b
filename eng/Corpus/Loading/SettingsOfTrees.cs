using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>Severities as the settings of a repository give them.</summary>
internal sealed class SettingsOfTrees(AnalyzerConfigSet settings) : SyntaxTreeOptionsProvider
{
    public static AnalyzerConfigSet? Read(IEnumerable<string> files)
    {
        List<AnalyzerConfig> configs = [.. files.Where(File.Exists).Distinct(StringComparer.Ordinal).Select(file => AnalyzerConfig.Parse(File.ReadAllText(file), file))];
        return configs.Count == 0 ? null : AnalyzerConfigSet.Create(configs);
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => settings.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => settings.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
