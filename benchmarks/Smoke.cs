using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>Whether the benchmarks measure what they say: the code compiles, every set finds something, no analyzer crashes.</summary>
internal static class Smoke
{
    private const int Methods = 100;

    private static int _faults;

    public static int Run()
    {
        foreach (Workload workload in new[] { Workload.Of(Methods), Workload.Of(Methods, withLibraries: false) })
        {
            CSharpCompilation compilation = workload.Compile(AnalyzerSet.Bound.Severities);
            Console.WriteLine($"{workload.Name}: {workload.Lines} lines, {workload.Invocations} invocations, {TelemetryShare(compilation):P0} of them telemetry");
            foreach (Diagnostic error in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5))
                Fault(error.ToString());
        }

        foreach (AnalyzerSet set in AnalyzerSet.All)
            Check(Workload.Of(Methods), set, speaks: set != AnalyzerSet.Bound && set != AnalyzerSet.NetDefault);
        Check(Workload.Of(Methods, withLibraries: false), AnalyzerSet.Ours, speaks: false);
        return _faults == 0 ? 0 : 1;
    }

    private static double TelemetryShare(Compilation compilation)
    {
        List<bool> calls =
        [
            .. from tree in compilation.SyntaxTrees
               let semantics = compilation.GetSemanticModel(tree)
               from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
               select semantics.GetSymbolInfo(call).Symbol?.ContainingNamespace.ToDisplayString() is { } name
                   && (name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
                       || name.StartsWith("Serilog", StringComparison.Ordinal) || name.StartsWith("System.Diagnostics", StringComparison.Ordinal)),
        ];
        return (double)calls.Count(isTelemetry => isTelemetry) / calls.Count;
    }

    private static void Check(Workload workload, AnalyzerSet set, bool speaks)
    {
        var run = new AnalysisRun(workload, set);
        AnalysisResult result = run.Execute();
        foreach (string crash in run.Crashes)
            Fault(crash);

        List<IGrouping<string, Diagnostic>> rules = [.. result.GetAllDiagnostics().GroupBy(diagnostic => diagnostic.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal)];
        Console.WriteLine($"{workload.Name}, {set.Name}: {set.Analyzers.Length} analyzers, {string.Join(", ", rules.Select(rule => $"{rule.Key} {rule.Count()}"))}");
        if (speaks && rules.Count == 0)
            Fault($"{set.Name} reports nothing");
        if (!speaks && rules.Any(rule => rule.Key.StartsWith("OBS", StringComparison.Ordinal)))
            Fault($"{set.Name} reports on {workload.Name}");
    }

    private static void Fault(string text)
    {
        _faults++;
        Console.Error.WriteLine("FAULT " + text);
    }
}
