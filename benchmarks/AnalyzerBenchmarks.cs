using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>One analysis of a fresh compilation by each set.</summary>
public abstract class AnalyzerBenchmarks
{
    public abstract int Methods { get; set; }

    internal virtual bool HasLibraries => true;

    [Benchmark(Baseline = true, Description = "none")]
    public object None() => Analyse(AnalyzerSet.Bound);

    [Benchmark(Description = "ours")]
    public object Ours() => Analyse(AnalyzerSet.Ours);

    internal static void Run()
    {
        // Few iterations: an analysis takes a second, and bytes repeat.
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(1)
            .WithIterationCount(3)
            .WithInvocationCount(1)
            .WithUnrollFactor(1);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(BenchmarkDotNet.Loggers.ConsoleLogger.Default)
            .AddExporter(BenchmarkDotNet.Exporters.MarkdownExporter.GitHub)
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.Median, BaselineRatioColumn.RatioMean, BaselineAllocationRatioColumn.RatioMean, new TimePerInvocationColumn(), new BytesPerInvocationColumn());
        BenchmarkRunner.Run([typeof(WithLibraries), typeof(WithoutLibraries)], config);
    }

    internal object Analyse(AnalyzerSet set) => new AnalysisRun(Workload.Of(Methods, HasLibraries), set).Execute();
}

/// <summary>A service with logging libraries, in two sizes: bytes per invocation must not grow with the code.</summary>
public class WithLibraries : AnalyzerBenchmarks
{
    [Params(500, 2000)]
    public override int Methods { get; set; }

    [Benchmark(Description = "net-log7")]
    public object NetLogging() => Analyse(AnalyzerSet.NetLogging);

    [Benchmark(Description = "net-default")]
    public object NetDefault() => Analyse(AnalyzerSet.NetDefault);

    [Benchmark(Description = "net-default+ours")]
    public object NetDefaultAndOurs() => Analyse(AnalyzerSet.NetDefaultAndOurs);
}

/// <summary>The same code without a library that our rules know: they must cost nothing.</summary>
public class WithoutLibraries : AnalyzerBenchmarks
{
    [Params(2000)]
    public override int Methods { get; set; }

    internal override bool HasLibraries => false;
}
