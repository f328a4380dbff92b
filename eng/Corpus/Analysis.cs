using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>Runs the rules of this build over projects, at the severities that a user gets.</summary>
internal sealed class Analysis(DiagnosticAnalyzer analyzer)
{
    private readonly ConcurrentQueue<string> _exceptions = [];

    /// <summary>What the analyzer threw, one entry for each time.</summary>
    public IReadOnlyCollection<string> Exceptions => _exceptions;

    /// <summary>The findings in one project, and the time that the analyzer took for them.</summary>
    public async Task<(ImmutableArray<Diagnostic> Findings, TimeSpan Time)> RunAsync(LoadedProject project)
    {
        var binding = new BindingBeforehand();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. project.AdditionalFiles], new BuildProperties(project.Properties, project.Settings)),
            (exception, _, _) => _exceptions.Enqueue($"{project.Name}: {Describe(exception)}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: false);
        AnalysisResult result = await new CompilationWithAnalyzers(project.Compilation, [binding, analyzer], options).GetAnalysisResultAsync(CancellationToken.None);
        return (
            [.. result.GetAllDiagnostics(analyzer)],
            result.AnalyzerTelemetryInfo.TryGetValue(analyzer, out var telemetry) ? telemetry.ExecutionTime : TimeSpan.Zero);
    }

    /// <summary>
    /// The same, or null where the compiler fails, which is told. Code whose packages are missing is nothing that a compiler
    /// is tried on: one project that it cannot take is no reason to lose the others.
    /// </summary>
    public async Task<(ImmutableArray<Diagnostic> Findings, TimeSpan Time)?> TryRunAsync(LoadedProject project, Problems problems)
    {
        try
        {
            return await RunAsync(project);
        }
#pragma warning disable CA1031 // Whatever the compiler throws.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            problems.Tell($"the compiler fails on {project.Name}, which is left out: {thrown.GetType().Name}: {thrown.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    /// <summary>The kind, the words and the first frame: enough to find it, and no stack trace.</summary>
    private static string Describe(Exception exception)
        => $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
}
