using System.Collections.Immutable;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>Samples of several sets on one workload, taken in turns (A B C, C B A, …). Figures are medians, differences those of pairs.</summary>
internal sealed class Comparison
{
    private readonly Workload _workload;
    private readonly ImmutableArray<AnalyzerSet> _sets;
    private readonly Dictionary<AnalyzerSet, List<Sample>> _samples;

    private Comparison(Workload workload, ImmutableArray<AnalyzerSet> sets)
    {
        _workload = workload;
        _sets = sets;
        _samples = sets.ToDictionary(set => set, _ => new List<Sample>());
    }

    public static Comparison Of(Workload workload, int rounds, ImmutableArray<AnalyzerSet> sets)
    {
        var comparison = new Comparison(workload, sets);
        foreach (AnalyzerSet set in sets)
            new AnalysisRun(workload, set).Execute();
        for (int round = 0; round < rounds; round++)
        {
            foreach (AnalyzerSet set in round % 2 == 0 ? sets : sets.Reverse())
                comparison._samples[set].Add(new AnalysisRun(workload, set, timesAnalyzers: true).Measure());
        }

        return comparison;
    }

    /// <summary>CPU time in milliseconds.</summary>
    public double Cpu(AnalyzerSet set) => Median(_samples[set].Select(sample => sample.Cpu.TotalMilliseconds));

    /// <summary>Milliseconds in the analyzers' callbacks, as the compiler's /reportanalyzer tells them.</summary>
    public double Reported(AnalyzerSet set) => Median(_samples[set].Select(sample => sample.Reported.TotalMilliseconds));

    public double CpuOver(AnalyzerSet floor, AnalyzerSet set) => Over(floor, set, sample => sample.Cpu.TotalMilliseconds);

    /// <summary>Bytes for each invocation in the code.</summary>
    public double Bytes(AnalyzerSet set) => Median(_samples[set].Select(sample => (double)sample.Bytes)) / _workload.Invocations;

    public double BytesOver(AnalyzerSet floor, AnalyzerSet set) => Over(floor, set, sample => sample.Bytes) / _workload.Invocations;

    public void Print()
    {
        AnalyzerSet none = _sets[0];
        Console.WriteLine($"\n{_workload.Name}: {_workload.Lines} lines, {_workload.Invocations} invocations, {_samples[none].Count} rounds\n");
        Console.WriteLine("| set | CPU ms | CPU ratio | ms over none per 1,000 invocations | MB | MB ratio | bytes over none per invocation | reported ms |\n|---|---|---|---|---|---|---|---|");
        foreach (AnalyzerSet set in _sets)
        {
            Console.WriteLine(
                $"| {set.Name} | {Cpu(set):F0} | {1 + (CpuOver(none, set) / Cpu(none)):F2} | {CpuOver(none, set) / _workload.Invocations * 1000:F2} "
                + $"| {Bytes(set) * _workload.Invocations / 1048576:F1} | {Bytes(set) / Bytes(none):F3} | {BytesOver(none, set):F0} | {Reported(set):F0} |");
        }
    }

    private double Over(AnalyzerSet floor, AnalyzerSet set, Func<Sample, double> figure)
        => Median(_samples[floor].Zip(_samples[set], (under, over) => figure(over) - figure(under)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
