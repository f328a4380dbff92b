using System.Collections.Immutable;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>
/// Samples of several sets on one workload, taken in turns (A B C, C B A, …). Bytes are medians of pairs.
/// Times are the lowest of all rounds: whatever else the machine does can only add.
/// </summary>
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
    public double Cpu(AnalyzerSet set) => _samples[set].Min(sample => sample.Cpu.TotalMilliseconds);

    /// <summary>Milliseconds in the analyzers' callbacks, as the compiler's /reportanalyzer tells them.</summary>
    public double Reported(AnalyzerSet set) => _samples[set].Min(sample => sample.Reported.TotalMilliseconds);

    /// <summary>Milliseconds in the callbacks of our analyzers alone.</summary>
    public double ReportedOfOurs(AnalyzerSet set) => _samples[set].Min(sample => sample.ReportedOfOurs.TotalMilliseconds);

    /// <summary>Bytes for each invocation in the code.</summary>
    public double Bytes(AnalyzerSet set) => Median(_samples[set].Select(sample => (double)sample.Bytes)) / _workload.Invocations;

    public double BytesOver(AnalyzerSet floor, AnalyzerSet set)
        => Median(_samples[floor].Zip(_samples[set], (under, over) => (double)(over.Bytes - under.Bytes))) / _workload.Invocations;

    public void Print()
    {
        AnalyzerSet none = _sets[0];
        Console.WriteLine($"\n{_workload.Name}: {_workload.Lines} lines, {_workload.Invocations} invocations, {_samples[none].Count} rounds\n");
        Console.WriteLine("| set | CPU ms | CPU ratio | ms over none per 1,000 invocations | MB | MB ratio | bytes over none per invocation | reported ms | of ours |\n|---|---|---|---|---|---|---|---|---|");
        foreach (AnalyzerSet set in _sets)
        {
            Console.WriteLine(
                $"| {set.Name} | {Cpu(set):F0} | {Cpu(set) / Cpu(none):F2} | {(Cpu(set) - Cpu(none)) / _workload.Invocations * 1000:F1} "
                + $"| {Bytes(set) * _workload.Invocations / 1048576:F1} | {Bytes(set) / Bytes(none):F3} | {BytesOver(none, set):F0} | {Reported(set):F0} | {ReportedOfOurs(set):F0} |");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
