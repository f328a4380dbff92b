using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>One run of the testing library with one rule, on the references of <see cref="TestReferences"/>.</summary>
internal sealed class RuleTest<TRule>(TestProject project, DiagnosticSeverity? severity = null) : CSharpAnalyzerTest<CallAnalyzer, DefaultVerifier>
    where TRule : Rule, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new CallAnalyzer([new TRule()])];

    // What marks stand for: the rule's own descriptor, or its one for this severity.
    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        => new TRule().Descriptors.First(descriptor => severity is null || descriptor.DefaultSeverity == severity);

    protected override ParseOptions CreateParseOptions() => project.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => project.Enabling(new TRule()).CompilationOptions;

    protected override IEnumerable<Type> GetSourceGenerators() => project.RunsLoggerGenerator ? [LoggerGenerator.Type] : [];
}

/// <summary>The same with the rule's fix.</summary>
internal sealed class FixTest<TRule, TFix>(TestProject project, DiagnosticSeverity? severity = null) : CSharpCodeFixTest<CallAnalyzer, TFix, DefaultVerifier>
    where TRule : Rule, new()
    where TFix : CodeFixProvider, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new CallAnalyzer([new TRule()])];

    // What marks stand for: the rule's own descriptor, or its one for this severity.
    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        => new TRule().Descriptors.First(descriptor => severity is null || descriptor.DefaultSeverity == severity);

    protected override ParseOptions CreateParseOptions() => project.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => project.Enabling(new TRule()).CompilationOptions;

    protected override IEnumerable<Type> GetSourceGenerators() => project.RunsLoggerGenerator ? [LoggerGenerator.Type] : [];
}

/// <summary>What both kinds of run take from a <see cref="TestProject"/>.</summary>
internal static class RuleTestExtensions
{
    public static void Configure(this AnalyzerTest<DefaultVerifier> test, TestProject project)
    {
        // An empty set of its own: the references are the project's, which no network is needed for.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.OutputKind = project.Output;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", project.EditorConfig));
        if (project.RunsLoggerGenerator)
            test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        test.CompilerDiagnostics = project.MayNotCompile ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
    }

    public static void AddSource(this SolutionState state, string source, TestProject project)
    {
        state.AdditionalReferences.AddRange(project.References);
        state.Sources.Add(("/0/Test0.cs", source));
        if (project.HasGlobalUsings)
            state.Sources.Add(("/0/GlobalUsings.cs", TestProject.GlobalUsings));
    }
}
