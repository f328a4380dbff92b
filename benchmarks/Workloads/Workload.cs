using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Benchmarks.Workloads;

/// <summary>Generated code with its references, parsed once; each measurement gets a compilation of its own.</summary>
internal sealed class Workload
{
    private static readonly Dictionary<(int, bool), Workload> Known = [];

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;

    private Workload(int methods, bool withLibraries)
    {
        Name = $"{methods} methods{(withLibraries ? "" : ", no library")}";
        _trees = [.. new ServiceCode(methods, withLibraries).Files().Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"File{i}.cs"))];
        _references = [.. References("base"), .. withLibraries ? References("libraries") : []];
        Options = new AnalyzerOptions([], new BuildProperties(isWeb: withLibraries));
        Lines = _trees.Sum(tree => tree.GetText().Lines.Count);
        Invocations = _trees.Sum(tree => tree.GetRoot().DescendantNodes().Count(node => node is InvocationExpressionSyntax));
    }

    public string Name { get; }

    public int Files => _trees.Length;

    public int Lines { get; }

    public int Invocations { get; }

    public AnalyzerOptions Options { get; }

    public static Workload Of(int methods, bool withLibraries = true)
    {
        if (!Known.TryGetValue((methods, withLibraries), out Workload? workload))
            Known[(methods, withLibraries)] = workload = new Workload(methods, withLibraries);
        return workload;
    }

    /// <summary>A compilation that shares only texts, parsed syntax and metadata images with earlier ones: symbols and bodies are to be bound anew.</summary>
    public CSharpCompilation Compile(ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        // One thread: the same work in the same order, so that a figure repeats.
        CSharpCompilationOptions options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)
            .WithSpecificDiagnosticOptions(severities);
        return CSharpCompilation.Create("Shop", _trees.Select(Renewed), _references, options);
    }

    // A tree under another path is a new tree, with nothing of what was computed for the old one.
    private static SyntaxTree Renewed(SyntaxTree tree) => tree.WithFilePath(tree.FilePath + "~").WithFilePath(tree.FilePath);

    private static IEnumerable<MetadataReference> References(string list)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"references.{list}.txt")).Select(path => MetadataReference.CreateFromFile(path));
}
