using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>
/// A workspace that takes no changes (files that are checked in, decompiled, on a share) is asked by whoever applies a fix. Editors make their
/// edits in other ways too, so a fix is offered; it fails with the workspace's own refusal, and nothing is half done.
/// </summary>
public class ReadOnlyWorkspaceTests
{
    private const string Source = """
        using Microsoft.Extensions.Logging;

        public class Shop(ILogger<Shop> logger)
        {
            public void Sell(int id) => logger.LogInformation($"Sold {id}");
        }
        """;

    [Fact]
    public async Task A_fix_throws_nothing_and_leaves_the_workspace_as_it_was()
    {
        using var workspace = new ClosedWorkspace();
        Document document = workspace.Open(await Repair.ProjectAsync(TestProject.Service, Source));
        ImmutableArray<Diagnostic> findings = await Findings.AnalyzeAsync([new TemplateNotConstant()], TestProject.Service, (await document.Project.GetCompilationAsync())!);
        var actions = new List<CodeAction>();

        await new TemplateNotConstantFix().RegisterCodeFixesAsync(new CodeFixContext(document, Assert.Single(findings), (action, _) => actions.Add(action), CancellationToken.None));

        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None);
        Solution mended = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        Assert.Contains("\"Sold {Id}\", id", (await mended.GetDocument(document.Id)!.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => workspace.TryApplyChanges(mended));
        Assert.Equal(Source, (await workspace.CurrentSolution.GetDocument(document.Id)!.GetTextAsync()).ToString());
    }

    /// <summary>A workspace whose files cannot be changed.</summary>
    private sealed class ClosedWorkspace() : Workspace(MefHostServices.DefaultHost, "Closed")
    {
        public override bool CanApplyChange(ApplyChangesKind feature) => false;

        /// <summary>The first document of a project, with all others beside it.</summary>
        public Document Open(Project project)
        {
            var id = ProjectId.CreateNewId();
            OnProjectAdded(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.Name,
                project.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: project.CompilationOptions,
                parseOptions: project.ParseOptions,
                documents: project.Documents.Select(document => DocumentInfo.Create(
                    DocumentId.CreateNewId(id),
                    document.Name,
                    loader: TextLoader.From(TextAndVersion.Create(document.GetTextAsync().Result, VersionStamp.Default)),
                    filePath: document.FilePath)),
                metadataReferences: project.MetadataReferences));
            return CurrentSolution.GetProject(id)!.Documents.First();
        }
    }
}
