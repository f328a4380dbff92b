using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Runs all rules and the suppressor as a build does, with a baseline beside the sources.</summary>
internal static class BaselineRun
{
    /// <summary>All findings, in source order; those in the baseline are suppressed.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfAsync(TestProject project, string? baseline, params string[] sources)
        => OfAsync(project, baseline, Findings.Compile(project, sources));

    public static Task<ImmutableArray<Diagnostic>> OfAsync(TestProject project, string? baseline, Compilation compilation)
        => OfAsync(project, baseline, compilation, RuleCatalog.All);

    public static async Task<ImmutableArray<Diagnostic>> OfAsync(TestProject project, string? baseline, Compilation compilation, ImmutableArray<Rule> rules)
    {
        TestProject with = baseline is null ? project : project with { OtherFiles = project.OtherFiles.Add((BaselineFormat.FileName, baseline)) };
        CompilationWithAnalyzers driver = compilation.WithAnalyzers(
            [new CallAnalyzer(rules), new BaselineSuppressor()],
            new CompilationWithAnalyzersOptions(with.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return Findings.InOrder(await driver.GetAnalyzerDiagnosticsAsync());
    }

    /// <summary>The baseline that knows these findings.</summary>
    public static string Of(IEnumerable<Diagnostic> findings, string assembly = "Tested")
        => string.Join('\n', findings
            .CountBy(finding => Fingerprint.Of(finding, assembly, CancellationToken.None))
            .Select(known => BaselineFormat.Line(known.Key, known.Value))
            .Order(StringComparer.Ordinal)
            .Prepend(BaselineFormat.HeaderLine));

    /// <summary>The findings that count: ids and lines.</summary>
    public static string New(IEnumerable<Diagnostic> findings)
        => string.Join(' ', findings.Where(finding => !finding.IsSuppressed).Select(finding => $"{finding.Id}:{finding.Location.GetLineSpan().StartLinePosition.Line + 1}"));
}
