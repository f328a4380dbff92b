using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Compiles sources and runs rules over them.</summary>
internal static class Findings
{
    // Binding the references is what a small compilation takes longest for: those of one set share it.
    private static readonly ConditionalWeakTable<MetadataReference[], CSharpCompilation> Bound = [];

    public static Task<ImmutableArray<Diagnostic>> OfAsync<TRule>(string source, TestProject project)
        where TRule : Rule, new()
        => OfAsync([new TRule()], project.Enabling(new TRule()), source);

    /// <summary>What the rules report over the sources, in source order.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfAsync(ImmutableArray<Rule> rules, TestProject project, params string[] sources)
        => AnalyzeAsync(rules, project, Compile(project, sources));

    public static CSharpCompilation Compile(TestProject project, params string[] sources)
    {
        IEnumerable<string> all = project.HasGlobalUsings ? sources.Append(TestProject.GlobalUsings) : sources;
        return Bound.GetValue(ImmutableCollectionsMarshal.AsArray(project.References)!, Bind)
            .WithOptions(project.CompilationOptions.WithConcurrentBuild(false))
            .AddSyntaxTrees(all.Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), project.ParseOptions, $"/0/Test{index}.cs")));
    }

    /// <summary>What the rules report over the compilation, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<Rule> rules, TestProject project, Compilation compilation)
        => InOrder(await Driver(rules, project, compilation).GetAnalyzerDiagnosticsAsync());

    /// <summary>The same of code that must compile: one pass of the compiler says both.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeCompilingAsync(ImmutableArray<Rule> rules, TestProject project, Compilation compilation)
    {
        if (project.MayNotCompile)
            return await AnalyzeAsync(rules, project, compilation);
        ILookup<bool, Diagnostic> all = (await Driver(rules, project, compilation).GetAllDiagnosticsAsync())
            .ToLookup(diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        Assert.DoesNotContain(all[true], diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return InOrder(all[false]);
    }

    /// <summary>The same with the kind of action that each report came from.</summary>
    public static Task<AnalysisResult> ResultAsync(ImmutableArray<Rule> rules, TestProject project, Compilation compilation)
        => Driver(rules, project, compilation).GetAnalysisResultAsync(CancellationToken.None);

    /// <summary>The compiler's errors.</summary>
    public static IEnumerable<Diagnostic> Errors(Compilation compilation)
        => compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>In source order.</summary>
    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> found)
        => [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private static CompilationWithAnalyzers Driver(ImmutableArray<Rule> rules, TestProject project, Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers([new CallAnalyzer(rules)], options);
    }

    private static CSharpCompilation Bind(MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create("Tested", references: references, options: TestProject.Service.CompilationOptions);
        _ = compilation.ObjectType;
        return compilation;
    }
}
