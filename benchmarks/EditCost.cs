using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>What a key press costs in an editor: one file of many is changed and analysed, the others are as they were.</summary>
internal static class EditCost
{
    private const int Edits = 9;

    // Eight methods make a file: a tenth of the solution, and the whole.
    private static readonly int[] Sizes = [1_600, 16_000];

    public static int Report()
    {
        foreach (int methods in Sizes)
            Report(Workload.Of(methods));
        return 0;
    }

    private static void Report(Workload workload)
    {
        AnalyzerSet[] sets = [AnalyzerSet.Bound, AnalyzerSet.NetLogging, AnalyzerSet.Ours];
        Editor[] editors = [.. sets.Select(set => new Editor(workload, set))];
        for (int edit = 0; edit < Edits; edit++)
        {
            foreach (Editor editor in edit % 2 == 0 ? editors : editors.Reverse())
                editor.Edit(edit);
        }

        Editor none = editors[0];
        Console.WriteLine($"\nOne file of {workload.Files} is edited and analysed, {Edits} times; over binding that file\n\n| set | ms | KB | of net-log7's ms | of its KB |\n|---|---|---|---|---|");
        foreach (Editor editor in editors)
        {
            Console.WriteLine(
                $"| {editor.Set.Name} | {editor.Milliseconds - none.Milliseconds:F1} | {(editor.Bytes - none.Bytes) / 1024:F0} "
                + $"| {(editor.Milliseconds - none.Milliseconds) / (editors[1].Milliseconds - none.Milliseconds):F2} | {(editor.Bytes - none.Bytes) / (editors[1].Bytes - none.Bytes):F2} |");
        }
    }

    /// <summary>An open solution: each edit makes a compilation out of the one before.</summary>
    private sealed class Editor
    {
        private readonly Workload _workload;
        private readonly List<(double Milliseconds, double Bytes)> _samples = [];
        private CSharpCompilation _compilation;
        private SyntaxTree _file;

        public Editor(Workload workload, AnalyzerSet set)
        {
            _workload = workload;
            Set = set;
            _compilation = workload.Compile(set.Severities);
            _file = _compilation.SyntaxTrees[workload.Files / 2];

            // What the first look at the solution computes is there when somebody types.
            Analyse();
            Edit(-1);
            _samples.Clear();
        }

        public AnalyzerSet Set { get; }

        public double Milliseconds => Median(_samples.Select(sample => sample.Milliseconds));

        public double Bytes => Median(_samples.Select(sample => sample.Bytes));

        public void Edit(int number)
        {
            SyntaxTree changed = _file.WithChangedText(SourceText.From(_file + $"\n// {number}"));
            _compilation = _compilation.ReplaceSyntaxTree(_file, changed);
            _file = changed;
            GC.Collect();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            Analyse();
            _samples.Add(((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated));
        }

        private void Analyse()
        {
            var options = new CompilationWithAnalyzersOptions(_workload.Options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            CompilationWithAnalyzers analysis = _compilation.WithAnalyzers(Set.Analyzers, options);
            _ = analysis.GetAnalyzerSemanticDiagnosticsAsync(_compilation.GetSemanticModel(_file), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        }

        private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Edits / 2);
    }
}
