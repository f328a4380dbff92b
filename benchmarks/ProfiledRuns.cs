using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>The same analysis again and again, for a profiler that is attached from outside: nothing is measured here.</summary>
internal static class ProfiledRuns
{
    private const int Rounds = 30;

    public static int Run()
    {
        Workload workload = Workload.Of(2000);
        for (int round = 0; round < Rounds; round++)
            new AnalysisRun(workload, AnalyzerSet.NetDefaultAndOurs).Execute();
        return 0;
    }
}
