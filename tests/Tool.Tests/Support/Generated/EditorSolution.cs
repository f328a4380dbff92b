using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers;
using Package.Tests.Support;

namespace Tool.Tests.Support.Generated;

/// <summary>A solution that was built, as an editor has it: projects refer to each other's code, and the package's generator runs in memory.</summary>
internal static class EditorSolution
{
    /// <summary>Gives a solution's projects, in the order of their references, to the analyzers.</summary>
    /// <returns>Findings as <see cref="FindingsFile"/> writes them.</returns>
    public static async Task<List<string>> FindingsAsync(string folder, params string[] projects)
    {
        using var workspace = new AdhocWorkspace();
        var analyzers = new AnalyzerFileReference(typeof(CallAnalyzer).Assembly.Location, new Loader());
        foreach (string project in projects)
            await AddAsync(workspace, folder, project, analyzers);

        List<string> findings = [];
        foreach (Project project in workspace.CurrentSolution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            var found = await compilation.WithAnalyzers(analyzers.GetAnalyzers(LanguageNames.CSharp), options).GetAnalyzerDiagnosticsAsync();
            findings.AddRange(found.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => Line(diagnostic, folder)));
        }

        return [.. findings.Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task AddAsync(AdhocWorkspace workspace, string folder, string name, AnalyzerFileReference analyzers)
    {
        string directory = Path.Combine(folder, name);
        string built = Path.Combine(directory, "obj/Debug/net10.0");
        var id = ProjectId.CreateNewId(name);
        List<Project> earlier = [.. workspace.CurrentSolution.Projects];
        ILookup<bool, string> references = (await ReferencesAsync(directory, name)).ToLookup(path => earlier.Any(project => Path.GetFileNameWithoutExtension(path) == project.AssemblyName));
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            $"Shop.{name}",
            LanguageNames.CSharp,
            filePath: Path.Combine(directory, $"{name}.csproj"),
            compilationOptions: new CSharpCompilationOptions(
                IsLibrary(directory, name) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            documents: Directory.EnumerateFiles(directory, "*.cs").Concat(Directory.EnumerateFiles(built, "*.GlobalUsings.g.cs")).Select(file => Document(id, file)),
            projectReferences: earlier.Where(project => references[true].Any(path => Path.GetFileNameWithoutExtension(path) == project.AssemblyName)).Select(project => new ProjectReference(project.Id)),
            metadataReferences: references[false].Select(path => MetadataReference.CreateFromFile(path)),
            analyzerReferences: [analyzers])
            .WithAnalyzerConfigDocuments(Directory.EnumerateFiles(built, "*.GeneratedMSBuildEditorConfig.editorconfig").Select(file => Document(id, file)));
        workspace.AddProject(info);
    }

    private static bool IsLibrary(string directory, string name)
        => File.ReadAllText(Path.Combine(directory, $"{name}.csproj")).Contains("Sdk=\"Microsoft.NET.Sdk\"", StringComparison.Ordinal);

    // As the compiler was given them.
    private static async Task<List<string>> ReferencesAsync(string directory, string name)
    {
        string file = Path.Combine(directory, "references.json");
        await DotNet.RunAsync(
            directory,
            "msbuild",
            $"{name}.csproj",
            "-t:FindReferenceAssembliesForReferences",
            "-getItem:ReferencePathWithRefAssemblies",
            $"-getResultOutputFile:{file}",
            "-nodeReuse:false");
        using var items = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        return [.. items.RootElement.GetProperty("Items").GetProperty("ReferencePathWithRefAssemblies").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)];
    }

    private static DocumentInfo Document(ProjectId project, string file)
        => DocumentInfo.Create(
            DocumentId.CreateNewId(project, file),
            Path.GetFileName(file),
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(File.ReadAllText(file)), VersionStamp.Default, file)),
            filePath: file);

    private static string Line(Diagnostic diagnostic, string folder)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {Path.GetRelativePath(folder, place.Path).Replace('\\', '/')}:{place.StartLinePosition.Line + 1}";
    }

    // The analyzers are loaded: a second copy would have types of its own.
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(CallAnalyzer).Assembly;
    }
}
