using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: every test source, broken. A class for each area, so that they run side by side.</summary>
public abstract class BrokenCodeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TestProject Project = TestProject.Service.Enabling(RuleCatalog.All);
    private static readonly CSharpCompilation Empty = Findings.Compile(Project);

    // With it all telemetry of the source is read, whatever the rule.
    private static readonly OtherFile Contract = new("Telemetry.txt", "metric\nlog \"half\nspan * source=*\n");

    protected static TheoryData<string> FilesOf(string area) => [.. TestSources.Files(area)];

    /// <summary>No rule throws, takes long, or reports outside of the code.</summary>
    protected static async Task NoRuleMindsAsync(string file)
    {
        ImmutableArray<TestSource> sources = TestSources.Of(Repository.File(file));
        Assert.NotEmpty(sources);
        for (int i = 0; i < sources.Length; i++)
        {
            foreach (string broken in Breaks.Of(sources[i], i))
                await AnalyzeAsync(broken);
        }
    }

    protected static async Task AnalyzeAsync(string source)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(source), Project.ParseOptions, "/0/Broken.cs"));
        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([Contract], new EditorConfigOptions(Project.EditorConfig)),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        using var limit = new CancellationTokenSource(Limit);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CallAnalyzer(RuleCatalog.All)], options).GetAnalyzerDiagnosticsAsync(limit.Token);
        Assert.True(exceptions.IsEmpty, $"{exceptions.FirstOrDefault()}\n{source}");
        Assert.All(found, diagnostic => Assert.True(diagnostic.Location.SourceTree is null || compilation.ContainsSyntaxTree(diagnostic.Location.SourceTree)));
    }
}
