using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;

namespace Observability.Analyzers.Benchmarks;

/// <summary>What it costs to find and write down what a project tells others: in a build, and for a key press in a large project.</summary>
internal static class FactsCost
{
    private const int Rounds = 7;

    private static readonly int[] Sizes = [1_600, 16_000];

    public static int Report()
    {
        Console.WriteLine("\n| methods | files | binding: CPU ms, MB | facts in a build: ms, of binding's CPU, bytes per invocation on top of binding | after an edit: ms, KB |\n|---|---|---|---|---|");
        foreach (int methods in Sizes)
            Report(Workload.Of(methods), methods);
        return 0;
    }

    private static void Report(Workload workload, int methods)
    {
        List<Cost> binding = [], build = [], edit = [], whole = [];
        for (int round = 0; round < Rounds; round++)
        {
            // A new compilation each time: nothing of it is bound, and no file has been read.
            CSharpCompilation compilation = workload.Compile(AnalyzerSet.Ours.Severities);
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new FactsGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
            Compilation withFacts = compilation;
            ReadDeclarations(compilation.Assembly.GlobalNamespace);
            Cost generating = Cost.Of(() => driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out withFacts, out _));
            build.Add(generating);

            // What the generator has read the compiler need not read again.
            whole.Add(generating + Cost.Of(() => _ = withFacts.GetDiagnostics()));

            SyntaxTree file = compilation.SyntaxTrees[workload.Files / 2];
            CSharpCompilation changed = compilation.ReplaceSyntaxTree(file, file.WithChangedText(SourceText.From(file + "\n// edited")));
            ReadDeclarations(changed.Assembly.GlobalNamespace);
            edit.Add(Cost.Of(() => driver = driver.RunGenerators(changed)));

            CSharpCompilation bound = workload.Compile(AnalyzerSet.Ours.Severities);
            ReadDeclarations(bound.Assembly.GlobalNamespace);
            binding.Add(Cost.Of(() => _ = bound.GetDiagnostics()));
        }

        Cost ofBinding = Cost.Median(binding), ofBuild = Cost.Median(build), ofEdit = Cost.Median(edit);
        double more = Cost.Median(whole).Bytes - ofBinding.Bytes;
        Console.WriteLine(
            $"| {methods} | {workload.Files} | {ofBinding.Milliseconds:F0}, {ofBinding.Bytes / 1e6:F0} "
            + $"| {ofBuild.Milliseconds:F1}, {ofBuild.Milliseconds / ofBinding.Milliseconds:P1}, {more / workload.Invocations:F0} | {ofEdit.Milliseconds:F1}, {ofEdit.Bytes / 1024:F0} |");
    }

    // References and declarations: whoever asks first pays for them, and without facts that is the compiler.
    private static void ReadDeclarations(INamespaceSymbol space)
    {
        _ = space.GetTypeMembers();
        foreach (INamespaceSymbol inner in space.GetNamespaceMembers())
            ReadDeclarations(inner);
    }

    /// <summary>The processor's time and the bytes that some work takes.</summary>
    private readonly record struct Cost(double Milliseconds, double Bytes)
    {
        public static Cost Of(Action work)
        {
            GC.Collect();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            work();
            return new Cost((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }

        public static Cost operator +(Cost one, Cost other) => new(one.Milliseconds + other.Milliseconds, one.Bytes + other.Bytes);

        public static Cost Median(List<Cost> costs)
            => new(costs.Select(cost => cost.Milliseconds).Order().ElementAt(Rounds / 2), costs.Select(cost => cost.Bytes).Order().ElementAt(Rounds / 2));
    }
}
