using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Runs rules over sources without the testing library: for what it cannot ask.</summary>
internal static class Findings
{
    public static Task<ImmutableArray<Diagnostic>> OfAsync<TRule>(string source, TestProject project)
        where TRule : Rule, new()
        => OfAsync([new TRule()], project.Enabling(new TRule()), source);

    /// <summary>What the rules report over the sources, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(ImmutableArray<Rule> rules, TestProject project, params string[] sources)
    {
        CSharpCompilation compilation = Compile(project, sources);
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(rules, project, compilation);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public static CSharpCompilation Compile(TestProject project, params string[] sources)
    {
        IEnumerable<string> all = project.HasGlobalUsings ? sources.Append(TestProject.GlobalUsings) : sources;
        return CSharpCompilation.Create(
            "Tested",
            all.Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), project.ParseOptions, $"/0/Test{index}.cs")),
            project.References,
            project.CompilationOptions.WithConcurrentBuild(false));
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<Rule> rules, TestProject project, CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new EditorConfigOptions(project.EditorConfig)),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new CallAnalyzer(rules)], options).GetAnalyzerDiagnosticsAsync();
    }
}
