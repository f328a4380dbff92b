using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>What each of our rules allocates when it alone is on, recognition included: where to look when a goal is missed.</summary>
internal static class RuleCosts
{
    public static int Report()
    {
        Workload workload = Workload.Of(1000);
        AnalyzerSet[] sets = [AnalyzerSet.Bound, AnalyzerSet.Ours, .. AnalyzerSet.EachOfOurs()];
        Comparison.Of(workload, rounds: 3, [.. sets]).Print();
        return 0;
    }
}
