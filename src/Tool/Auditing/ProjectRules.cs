using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Tool.Auditing;

/// <summary>Runs the rules over one project.</summary>
internal sealed class ProjectRules(RuleFilter filter)
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = PackageAnalyzers.Create();

    /// <summary>What is reported, suppressed or not, and the compilation that it was found in.</summary>
    public async Task<(Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics)> RunAsync(Project project, CancellationToken cancellation)
    {
        Compilation compilation = TurnOn(await project.GetCompilationAsync(cancellation) ?? throw new InvalidOperationException($"'{project.Name}' has no compilation"));
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(_analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        return (compilation, all.RemoveAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Hidden || !filter.Wants(diagnostic.Id)));
    }

    private Compilation TurnOn(Compilation compilation)
    {
        ImmutableDictionary<string, ReportDiagnostic> configured = compilation.Options.SpecificDiagnosticOptions;
        IEnumerable<string> off = _analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault && filter.Named.Contains(descriptor.Id) && !configured.ContainsKey(descriptor.Id))
            .Select(descriptor => descriptor.Id)
            .Distinct();
        ImmutableDictionary<string, ReportDiagnostic> turned = configured.AddRange(off.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Info)));
        return turned == configured ? compilation : compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(turned));
    }
}
