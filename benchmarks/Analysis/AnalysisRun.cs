using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>One analysis of a workload, prepared outside the measurement.</summary>
internal sealed class AnalysisRun
{
    private readonly CompilationWithAnalyzers _analysis;
    private readonly List<string> _crashes = [];

    public AnalysisRun(Workload workload, AnalyzerSet set, bool timesAnalyzers = false)
    {
        CSharpCompilation compilation = workload.Compile(set.Severities);
        var options = new CompilationWithAnalyzersOptions(workload.Options, OnCrash, concurrentAnalysis: false, logAnalyzerExecutionTime: timesAnalyzers);
        _analysis = compilation.WithAnalyzers(set.Analyzers, options);
    }

    /// <summary>Exceptions that analyzers let through; a build shows each as AD0001.</summary>
    public IReadOnlyList<string> Crashes => _crashes;

    public AnalysisResult Execute() => _analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Executes and measures.</summary>
    public Sample Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan used = CpuTime();
        AnalysisResult result = Execute();
        used = CpuTime() - used;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Sample(used, allocated, TimeIn(result, _ => true), TimeIn(result, analyzer => analyzer.GetType().Assembly == typeof(CallAnalyzer).Assembly));
    }

    private static TimeSpan TimeIn(AnalysisResult result, Func<DiagnosticAnalyzer, bool> counts)
        => TimeSpan.FromTicks(result.AnalyzerTelemetryInfo.Where(telemetry => counts(telemetry.Key)).Sum(telemetry => telemetry.Value.ExecutionTime.Ticks));

    private static TimeSpan CpuTime() => Environment.CpuUsage.TotalTime;

    private void OnCrash(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => _crashes.Add($"{analyzer.GetType().Name}: {exception}");
}

/// <summary>What one analysis cost: CPU time of the process, bytes allocated, and the time that the driver charges to analyzers.</summary>
internal readonly record struct Sample(TimeSpan Cpu, long Bytes, TimeSpan Reported, TimeSpan ReportedOfOurs);
