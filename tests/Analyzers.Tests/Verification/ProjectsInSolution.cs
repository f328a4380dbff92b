using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Solutions of several projects, each of one source, for fixes that reach from one into another.</summary>
internal static class ProjectsInSolution
{
    /// <summary>One project for each source, called Project0 and so on; all reference the first.</summary>
    public static Solution Of(params (string Source, ImmutableArray<MetadataReference> References)[] projects)
    {
        Solution solution = new AdhocWorkspace().CurrentSolution;
        TestProject settings = TestProject.Service;
        ProjectId? first = null;
        for (int i = 0; i < projects.Length; i++)
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    "Project" + i,
                    "Project" + i,
                    LanguageNames.CSharp,
                    compilationOptions: settings.CompilationOptions,
                    parseOptions: settings.ParseOptions,
                    metadataReferences: projects[i].References))
                .AddDocument(DocumentId.CreateNewId(id), "Source.cs", SourceText.From(projects[i].Source), filePath: $"/{i}/Source.cs")
                .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From(TestProject.GlobalUsings), filePath: $"/{i}/Usings.cs");
            if (first is not null)
                solution = solution.AddProjectReference(id, new ProjectReference(first));
            first ??= id;
        }

        return solution;
    }

    public static async Task<string> TextAsync(Solution solution, string project)
        => (await solution.Projects.Single(candidate => candidate.Name == project).Documents.First(document => document.Name == "Source.cs").GetTextAsync()).ToString();
}
