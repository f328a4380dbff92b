using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>
/// Measures the sets in turns, so that whatever slows the machine slows them all, and compares with what docs/performance.md promises.
/// Fails where a promise on bytes is broken: bytes repeat. Times are shown only.
/// </summary>
internal static class Goals
{
    private const int Methods = 2000;
    private const int Rounds = 7;

    private static bool _failed;

    public static int Report()
    {
        Comparison service = Comparison.Of(Workload.Of(Methods), Rounds, AnalyzerSet.All);
        Comparison small = Comparison.Of(Workload.Of(Methods / 4), 2, [AnalyzerSet.Bound, AnalyzerSet.Ours, AnalyzerSet.NetDefault, AnalyzerSet.NetDefaultAndOurs]);
        Comparison library = Comparison.Of(Workload.Of(Methods, withLibraries: false), 3, [AnalyzerSet.Bound, AnalyzerSet.Ours]);
        service.Print();
        small.Print();
        library.Print();

        double ours = service.BytesOver(AnalyzerSet.Bound, AnalyzerSet.Ours);
        double peers = service.BytesOver(AnalyzerSet.Bound, AnalyzerSet.NetLogging);
        double onTop = service.BytesOver(AnalyzerSet.NetDefault, AnalyzerSet.NetDefaultAndOurs);
        double onTopSmall = small.BytesOver(AnalyzerSet.NetDefault, AnalyzerSet.NetDefaultAndOurs);
        double absent = library.BytesOver(AnalyzerSet.Bound, AnalyzerSet.Ours) / library.Bytes(AnalyzerSet.Bound);
        double cpu = (service.Cpu(AnalyzerSet.NetDefaultAndOurs) - service.Cpu(AnalyzerSet.NetDefault)) / service.Cpu(AnalyzerSet.Bound);
        double callbacks = service.ReportedOfOurs(AnalyzerSet.NetDefaultAndOurs) / service.Cpu(AnalyzerSet.Bound);

        Console.WriteLine("\n| promise | measured | kept |\n|---|---|---|");
        Gate("no more bytes than net-log7, over binding", $"{ours:F0} and {peers:F0} per invocation, {ours / peers:F2}", ours <= peers);
        Gate("at most 300 bytes per invocation on top of net-default", $"{onTop:F0}", onTop <= 300);
        Gate("bytes per invocation do not grow with the code", $"{onTopSmall:F0} in {Methods / 4} methods, {onTop:F0} in {Methods}", onTop <= onTopSmall * 1.1);
        Gate("nothing where no library is referenced", $"{absent:P2} of the bytes of binding", absent <= 0.002);
        Shown("at most 2 % of the CPU time of binding on top of net-default", $"{callbacks:P1} in our callbacks ({cpu:P1} between the sets, with all noise)", callbacks <= 0.02);
        Shown("no more reported time than net-log7", $"{service.Reported(AnalyzerSet.Ours):F0} and {service.Reported(AnalyzerSet.NetLogging):F0} ms",
            service.Reported(AnalyzerSet.Ours) <= service.Reported(AnalyzerSet.NetLogging));
        return _failed ? 1 : 0;
    }

    private static void Gate(string promise, string measured, bool isKept)
    {
        _failed |= !isKept;
        Shown(promise, measured, isKept);
    }

    private static void Shown(string promise, string measured, bool isKept)
        => Console.WriteLine($"| {promise} | {measured} | {(isKept ? "yes" : "no")} |");
}
