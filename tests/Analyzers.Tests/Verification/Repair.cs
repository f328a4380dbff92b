using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Repairs whole sources without the testing library: for sources it cannot mark, and for what happens when the repaired code runs.</summary>
internal static class Repair
{
    /// <summary>The sources after all reports of the rule are fixed; their compilation is checked.</summary>
    public static async Task<ImmutableArray<string>> AllAsync<TRule, TFix>(TestProject project, params string[] sources)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        using Workspace workspace = CreateWorkspace(project, sources, out ProjectId id);
        Solution repaired = await FixAllAsync(workspace.CurrentSolution, project, new TRule(), new TFix());
        Compilation compilation = (await repaired.GetProject(id)!.GetCompilationAsync())!;
        if (project.RunsLoggerGenerator)
            compilation = LoggerGenerator.Run(compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (Document document in repaired.GetProject(id)!.Documents.Take(sources.Length))
            texts.Add((await document.GetTextAsync()).ToString());
        return texts.ToImmutable();
    }

    /// <summary>The solution after all that the rule reports in it was fixed in one Fix All.</summary>
    public static async Task<Solution> FixAllAsync(Solution solution, TestProject project, Rule rule, RuleFix fix, string? variant = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project candidate in solution.Projects)
        {
            Compilation compilation = (await candidate.GetCompilationAsync())!;
            if (!rule.Descriptor.IsEnabledByDefault)
                compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItem(rule.Descriptor.Id, ReportDiagnostic.Info)));
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new EditorConfigOptions(project.EditorConfig)), null, false, false);
            diagnostics.AddRange(await compilation.WithAnalyzers([new CallAnalyzer([rule])], options).GetAnalyzerDiagnosticsAsync());
        }

        FixRun run = await FixRun.ApplyAsync(fix, variant ?? fix.Variants[0].Key, solution, diagnostics.ToImmutable(), CancellationToken.None);
        return run.Solution;
    }

    public static Workspace CreateWorkspace(TestProject project, string[] sources, out ProjectId id)
    {
        var workspace = new AdhocWorkspace();
        id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Tested",
            "Tested",
            LanguageNames.CSharp,
            compilationOptions: project.CompilationOptions,
            parseOptions: project.ParseOptions,
            metadataReferences: project.References));
        IEnumerable<string> all = project.HasGlobalUsings ? sources.Append(TestProject.GlobalUsings) : sources;
        foreach ((string source, int index) in all.Select((source, index) => (source, index)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Test{index}.cs", SourceText.From(source, System.Text.Encoding.UTF8), filePath: $"/0/Test{index}.cs");
        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(project.EditorConfig), filePath: "/.editorconfig");
        Assert.True(workspace.TryApplyChanges(solution));
        return workspace;
    }
}
