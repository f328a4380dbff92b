using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Conformance;

/// <summary>One run of the testing library with one rule and its fix, on the references of <see cref="TestReferences"/>.</summary>
internal sealed class IdeRun(Rule rule, RuleFix? fix, TestProject project) : CSharpCodeFixTest<CallAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    /// <summary>The source stays, and of a file beside it the fix makes another.</summary>
    public Task RunAsync(string source, (string Name, string Text) before, string after, IEnumerable<Diagnostic> expected)
    {
        TestState.AdditionalFiles.Add((before.Name, before.Text));
        FixedState.AdditionalFiles.Add((before.Name, after));
        return RunAsync(source, source, expected);
    }

    /// <summary>The source as it is reported, and what the fix makes of it where there is one.</summary>
    public Task RunAsync(string before, string after, IEnumerable<Diagnostic> expected)
    {
        // An empty set of its own: the references are the project's, which no network is needed for.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.OutputKind = project.Output;
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", project.EditorConfig));

        // What a build hands over is global.
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{project.Options}\n"));
        foreach ((string name, string text) in project.OtherFiles.Where(file => !TestState.AdditionalFiles.Any(known => known.filename.EndsWith(file.Name, StringComparison.Ordinal))))
            TestState.AdditionalFiles.Add(("/0/" + name, text));
        Add(TestState, before);
        Add(FixedState, after);
        FixedState.MarkupHandling = MarkupMode.IgnoreFixable;
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        foreach (Diagnostic diagnostic in expected)
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            TestState.ExpectedDiagnostics.Add(new DiagnosticResult(diagnostic.Descriptor)
                .WithSeverity(diagnostic.Severity)
                .WithMessage(diagnostic.GetMessage())
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithSpan(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1));
        }

        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

        // How many passes it takes one by one depends on what the reports share; Fix All takes one, and a second that finds nothing left.
        NumberOfIncrementalIterations = -20;
        NumberOfFixAllIterations = -2;
        if (rule is ProjectRule)
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return RunAsync();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new CallAnalyzer([rule])];

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => fix is null ? [] : [fix];

    // Partial methods that a fix declares need their bodies.
    protected override IEnumerable<Type> GetSourceGenerators() => [LoggerGenerator.Type];

    protected override ParseOptions CreateParseOptions() => project.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => project.Enabling(rule).CompilationOptions;

    private void Add(SolutionState state, string source)
    {
        state.AdditionalReferences.AddRange(project.References);
        state.Sources.Add(("/0/Test0.cs", source));
        if (project.HasGlobalUsings)
            state.Sources.Add(("/0/Test1.cs", TestProject.GlobalUsings));
    }
}
