using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Repairs whole sources with the product's own <see cref="FixRun"/>, as the IDE's light bulb and Fix All do.</summary>
internal static class Repair
{
    private static readonly AdhocWorkspace Workspace = new();

    // A project without sources whose references are bound: those that are made of it share that.
    private static readonly ConcurrentDictionary<(ImmutableArray<MetadataReference> References, ParseOptions Parse), Project> Bound = new();

    /// <summary>The sources after all reports of the rule are fixed; their compilation is checked.</summary>
    public static async Task<ImmutableArray<string>> AllAsync<TRule, TFix>(TestProject project, params string[] sources)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        Project before = await ProjectAsync(project, sources);
        Solution repaired = await FixAllAsync(before.Solution, project, new TRule(), new TFix());
        Assert.Empty(Findings.Errors(await CompileAsync(repaired.GetProject(before.Id)!, project)));
        return await TextsAsync(repaired.GetProject(before.Id)!, sources.Length);
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
            diagnostics.AddRange(await Findings.AnalyzeAsync([rule], project, compilation));
        }

        FixRun run = await FixRun.ApplyAsync(fix, variant ?? fix.Variants[0].Key, solution, diagnostics.ToImmutable(), CancellationToken.None);
        return run.Solution;
    }

    /// <summary>A project of the sources, alone in its solution.</summary>
    public static async Task<Project> ProjectAsync(TestProject project, params string[] sources)
    {
        Project bound = await BoundAsync(project);
        Solution solution = bound.Solution.WithProjectCompilationOptions(bound.Id, project.CompilationOptions.WithConcurrentBuild(false));
        IEnumerable<string> all = project.HasGlobalUsings ? sources.Append(TestProject.GlobalUsings) : sources;
        foreach ((string source, int index) in all.Select((source, index) => (source, index)))
            solution = solution.AddDocument(DocumentId.CreateNewId(bound.Id), $"Test{index}.cs", SourceText.From(source, Encoding.UTF8), filePath: $"/0/Test{index}.cs");
        return solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(bound.Id), ".editorconfig", SourceText.From(project.EditorConfig), filePath: "/.editorconfig")
            .GetProject(bound.Id)!;
    }

    /// <summary>The project's compilation, with what the generator of <c>[LoggerMessage]</c> methods writes where it runs.</summary>
    public static async Task<Compilation> CompileAsync(Project project, TestProject kind)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        return kind.RunsLoggerGenerator ? LoggerGenerator.Run(compilation) : compilation;
    }

    /// <summary>The texts of the first documents, in their order.</summary>
    public static async Task<ImmutableArray<string>> TextsAsync(Project project, int count)
    {
        var texts = ImmutableArray.CreateBuilder<string>(count);
        foreach (Document document in project.Documents.Take(count))
            texts.Add((await document.GetTextAsync()).ToString());
        return texts.ToImmutable();
    }

    private static async Task<Project> BoundAsync(TestProject project)
    {
        var key = (project.References, (ParseOptions)project.ParseOptions);
        if (Bound.TryGetValue(key, out Project? known))
            return known;
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = Workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Tested",
            "Tested",
            LanguageNames.CSharp,
            compilationOptions: TestProject.Service.CompilationOptions,
            parseOptions: project.ParseOptions,
            metadataReferences: project.References));
        Project bound = solution.GetProject(id)!;
        _ = (await bound.GetCompilationAsync())!.ObjectType;
        return Bound.GetOrAdd(key, bound);
    }
}
