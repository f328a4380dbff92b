using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Observability.Analyzers.Benchmarks;

/// <summary>What a set costs more than the baseline, for each invocation in the code.</summary>
internal abstract class PerInvocationColumn : IColumn
{
    public string Id => ColumnName;

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        string? group = summary.GetLogicalGroupKey(benchmarkCase);
        BenchmarkCase? baseline = summary.GetBaseline(group);
        if (baseline is null || Cost(summary, benchmarkCase) is not { } cost || Cost(summary, baseline) is not { } floor)
            return "?";
        bool withLibraries = benchmarkCase.Descriptor.Type == typeof(WithLibraries);
        int methods = (int)benchmarkCase.Parameters[nameof(AnalyzerBenchmarks.Methods)];
        return ((cost - floor) / Workloads.Workload.Of(methods, withLibraries).Invocations).ToString("N2");
    }

    private protected abstract double? Cost(Summary summary, BenchmarkCase benchmarkCase);
}

/// <summary>Thousands of bytes for 1,000 invocations are bytes for one.</summary>
internal sealed class BytesPerInvocationColumn : PerInvocationColumn
{
    public override string ColumnName => "B/inv over none";

    public override string Legend => "Bytes allocated beyond the baseline, for each invocation in the code";

    private protected override double? Cost(Summary summary, BenchmarkCase benchmarkCase)
        => summary[benchmarkCase]?.GcStats.GetBytesAllocatedPerOperation(benchmarkCase);
}

internal sealed class TimePerInvocationColumn : PerInvocationColumn
{
    public override string ColumnName => "ms/1000 inv over none";

    public override string Legend => "Median time beyond the baseline, for each 1,000 invocations in the code";

    // Nanoseconds for one are microseconds for 1,000.
    private protected override double? Cost(Summary summary, BenchmarkCase benchmarkCase)
        => summary[benchmarkCase]?.ResultStatistics?.Median / 1000;
}
