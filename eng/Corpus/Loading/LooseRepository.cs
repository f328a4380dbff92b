using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>
/// The projects of a checkout that was never built: read from its project files, each compiled against the projects that
/// it refers to. What has no project files, or makes them with a tool of its own, is one library.
/// </summary>
internal sealed class LooseRepository
{
    private readonly string _root;
    private readonly Problems _problems;
    private readonly ProjectReferences _references;
    private readonly AnalyzerConfigSet? _settings;
    private readonly List<string> _sources;
    private readonly HashSet<string> _noText = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _broken = new(StringComparer.Ordinal);

    public LooseRepository(string root, InputOptions options, Problems problems)
    {
        _root = Path.GetFullPath(root).TrimEnd('/');
        _problems = problems;
        _references = new ProjectReferences(options.Assets, problems);
        _settings = options.RepositorySettings
            ? SettingsOfTrees.Read(SourceFiles.Below(_root, ".editorconfig").Concat(SourceFiles.Below(_root, ".globalconfig")))
            : null;
        _sources = [.. SourceFiles.Below(_root, ".cs")];
    }

    /// <summary>The projects, those that others refer to first.</summary>
    public List<LoadedProject> Read() => Read(_ => true);

    /// <summary>Only those that compile one of these files; what they refer to is compiled with them.</summary>
    public List<LoadedProject> ReadOwnersOf(IEnumerable<string> paths)
    {
        var wanted = paths.Select(path => Path.Combine(_root, path)).ToHashSet(StringComparer.Ordinal);
        return Read(wanted.Contains);
    }

    private List<LoadedProject> Read(Func<string, bool> isWanted)
    {
        var files = new ProjectFiles(_root, _problems);
        Dictionary<string, ProjectEvaluation> projects = SourceFiles.Below(_root, ".csproj")
            .Select(path => ProjectEvaluation.Read(path, files))
            .OfType<ProjectEvaluation>()
            .ToDictionary(project => project.Path, StringComparer.Ordinal);
        var graph = new ProjectGraph(projects, _root, _problems);
        var owned = new SourceOwners(projects.Values, _sources);
        HashSet<ProjectEvaluation> wanted = [.. projects.Values.Where(project => owned.Of(project).Any(isWanted))];
        HashSet<ProjectEvaluation> needed = [.. wanted.SelectMany(graph.ClosureOf)];

        var loaded = new Dictionary<string, LoadedProject>(StringComparer.Ordinal);
        foreach (ProjectEvaluation project in graph.InOrder().Where(needed.Contains))
        {
            if (Load(project, owned.Of(project), graph.ClosureOf(project), loaded) is { } one)
                loaded.Add(project.Path, one);
        }

        List<LoadedProject> asked = [.. loaded.Where(one => wanted.Contains(projects[one.Key])).Select(one => one.Value)];
        List<string> homeless = [.. owned.Homeless];
        if (homeless.Count * 2 > _sources.Count && homeless.Exists(source => isWanted(source)))
            asked.Add(LoadFolder(homeless));
        TellWhatWasWrong();
        return asked;
    }

    private LoadedProject? Load(ProjectEvaluation project, IEnumerable<string> sources, IReadOnlyList<ProjectEvaluation> closure, Dictionary<string, LoadedProject> loaded)
    {
        CSharpParseOptions parsing = ProjectOptions.Parsing(project);
        List<SyntaxTree> trees = Parse(sources, parsing);
        if (trees.Count == 0)
            return null;
        trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(GeneratedSource.For(project), Encoding.UTF8), parsing, Path.Combine(project.Folder, "obj", $"{project.Name}.GlobalUsings.g.cs")));

        IEnumerable<MetadataReference> others = closure.Where(one => one != project && loaded.ContainsKey(one.Path)).Select(one => loaded[one.Path].Compilation.ToMetadataReference());
        CSharpCompilationOptions options = ProjectOptions.Compiling(project);
        if (_settings is not null)
            options = options.WithSyntaxTreeOptionsProvider(new SettingsOfTrees(_settings));
        IEnumerable<MetadataReference> references = [.. _references.Of(project, closure), .. others];
        return new LoadedProject(
            Relative(project.Path),
            Telling.Facts(CSharpCompilation.Create(ProjectOptions.AssemblyName(project), trees, references, options), parsing),
            ProjectOptions.Visible(project)) { Settings = _settings };
    }

    private LoadedProject LoadFolder(List<string> sources)
    {
        CSharpParseOptions parsing = CSharpParseOptions.Default.WithPreprocessorSymbols(TargetFrameworkChoice.Symbols(""));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        return new LoadedProject(
            ".",
            CSharpCompilation.Create(Path.GetFileName(_root), Parse(sources, parsing), _references.OfFolder(), options),
            BuildProperties.Visible.ToImmutableDictionary(name => name, _ => "")) { Settings = _settings };
    }

    private List<SyntaxTree> Parse(IEnumerable<string> sources, CSharpParseOptions parsing)
    {
        SyntaxTree?[] trees = [.. sources.AsParallel().AsOrdered().Select(path => Parse(path, parsing))];
        return [.. trees.OfType<SyntaxTree>()];
    }

    private SyntaxTree? Parse(string path, CSharpParseOptions parsing)
    {
        if (SourceFiles.Read(path) is not { } text)
        {
            lock (_noText)
                _noText.Add(Relative(path));
            return null;
        }

        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, parsing, path);
        if (tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            lock (_broken)
                _broken.Add($"{Relative(path)} does not parse as it stands, line {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.GetMessage()}");
        }

        return tree;
    }

    private void TellWhatWasWrong()
    {
        _problems.TellSome([.. _noText.Order(StringComparer.Ordinal).Select(path => $"{path} is no text: left out")]);
        _problems.TellSome(_broken);
        if (_references.Missing.Count > 0)
            _problems.Tell($"{_references.Missing.Count} packages that no assets file has, so their names stay unresolved: {string.Join(", ", _references.Missing)}");
    }

    private string Relative(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');
}
