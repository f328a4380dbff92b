using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Eng.Corpus.Loading;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>The projects of a repository as one solution in memory, connected as they refer to each other, so that a fix can follow its edits through all of them.</summary>
internal static class RepositorySolution
{
    // Fixes of rules that are off are tried too: somebody turns them on.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn = RuleCatalog.All
        .Select(rule => rule.Descriptor)
        .Where(descriptor => !descriptor.IsEnabledByDefault)
        .ToImmutableDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Info);

    public static Solution Build(Workspace workspace, IReadOnlyList<LoadedProject> projects, string root)
    {
        Solution solution = workspace.CurrentSolution;
        // Fixes lay code out as the repository wants it.
        List<string> settings = [.. SourceFiles.Below(root, ".editorconfig")];
        var byCompilation = new Dictionary<Compilation, ProjectId>();
        var byAssembly = new Dictionary<string, ProjectId>(StringComparer.OrdinalIgnoreCase);
        foreach (LoadedProject project in projects)
        {
            var id = ProjectId.CreateNewId(project.Name);
            solution = Add(solution, id, project, root, byCompilation, byAssembly);
            foreach (string file in settings)
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(File.ReadAllText(file)), filePath: file);
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(GlobalConfig(project)), filePath: Path.Combine(root, "properties.globalconfig"));
            byCompilation[project.Compilation] = id;
            byAssembly[project.Compilation.AssemblyName!] = id;
        }

        return solution;
    }

    private static Solution Add(Solution solution, ProjectId id, LoadedProject project, string root, Dictionary<Compilation, ProjectId> byCompilation, Dictionary<string, ProjectId> byAssembly)
    {
        var projects = new HashSet<ProjectId>();
        var metadata = new List<MetadataReference>();
        foreach (MetadataReference reference in project.Compilation.References)
        {
            // Compiler arguments name the file that another project of the same build was compiled to.
            ProjectId? other = reference is CompilationReference compilation
                ? byCompilation.GetValueOrDefault(compilation.Compilation)
                : byAssembly.GetValueOrDefault(Path.GetFileNameWithoutExtension(reference.Display) ?? "");
            if (other is not null)
                projects.Add(other);
            else
                metadata.Add(reference);
        }

        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.Compilation.AssemblyName!,
            LanguageNames.CSharp,
            filePath: Path.Combine(root, project.Name),
            compilationOptions: project.Compilation.Options.WithSyntaxTreeOptionsProvider(null).WithSpecificDiagnosticOptions(AllOn),
            parseOptions: project.Compilation.SyntaxTrees.FirstOrDefault()?.Options,
            documents: project.Compilation.SyntaxTrees.Select(tree => Info(id, tree)),
            projectReferences: projects.Select(other => new ProjectReference(other)),
            metadataReferences: metadata));
        foreach (AdditionalText file in project.AdditionalFiles)
        {
            if (file.GetText() is { } text)
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(file.Path), text, filePath: file.Path);
        }

        return solution;
    }

    private static DocumentInfo Info(ProjectId project, SyntaxTree tree)
        => DocumentInfo.Create(
            DocumentId.CreateNewId(project, tree.FilePath),
            Path.GetFileName(tree.FilePath),
            loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default, tree.FilePath)),
            filePath: tree.FilePath);

    private static string GlobalConfig(LoadedProject project)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach ((string name, string value) in project.Properties)
            text.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        return text.ToString();
    }
}
