using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The exact compilations of a build, from the compiler arguments that capture.targets wrote down, generators and all.</summary>
internal sealed class CompilerArguments(InputOptions options, Problems problems)
{
    private readonly GeneratorLoader _generators = new(problems);

    public List<LoadedProject> Read(string folder)
    {
        List<string> files = [.. Directory.EnumerateFiles(folder, "*.rsp").Order(StringComparer.Ordinal)];
        if (files.Count == 0)
            problems.Tell($"{folder} holds no .rsp file: make them with capture.targets");
        return [.. files.Select(ReadFile).OfType<LoadedProject>()];
    }

    /// <summary>The folder that holds all projects of the arguments, or the checkout around it.</summary>
    public static string Root(string folder)
    {
        List<string> projects = [.. Directory.EnumerateFiles(folder, "*.rsp").Select(file => File.ReadLines(file).FirstOrDefault() ?? "").Where(Directory.Exists)];
        if (projects.Count == 0)
            return Path.GetFullPath(folder);
        string root = Path.GetFullPath(projects[0]).TrimEnd('/');
        while (Path.GetDirectoryName(root) is { } parent && !projects.All(project => $"{Path.GetFullPath(project)}/".StartsWith($"{root}/", StringComparison.Ordinal)))
            root = parent;
        for (string? current = root; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }

        return root;
    }

    // The first line is the project's folder, each other one an argument.
    private LoadedProject? ReadFile(string file)
    {
        string[] lines = [.. File.ReadAllLines(file).Where(line => line.Length > 0)];
        if (lines.Length < 2 || !Directory.Exists(lines[0]))
        {
            problems.Tell($"{file} holds no compiler arguments, or its project's folder is gone: left out");
            return null;
        }

        string folder = lines[0];
        CSharpCommandLineArguments arguments = CSharpCommandLineParser.Default.Parse(lines.Skip(1), folder, sdkDirectory: null);
        string name = Path.GetFileNameWithoutExtension(file);
        AnalyzerConfigSet? built = SettingsOfTrees.Read(arguments.AnalyzerConfigPaths);
        List<AdditionalText> additional = [.. arguments.AdditionalFiles.Where(one => File.Exists(one.Path)).Select(one => new TextFile(one.Path))];

        CSharpCompilationOptions compiling = arguments.CompilationOptions
            .WithSpecificDiagnosticOptions([])
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths));
        if (options.RepositorySettings && built is not null)
            compiling = compiling.WithSyntaxTreeOptionsProvider(new SettingsOfTrees(built));
        var compilation = CSharpCompilation.Create(arguments.CompilationName ?? name, Trees(arguments, name), References(arguments, folder, name), compiling);
        return new LoadedProject(name, Generate(compilation, arguments, additional, built, folder), Properties(compilation, built))
        {
            AdditionalFiles = additional,
            Settings = options.RepositorySettings ? built : null,
        };
    }

    private List<SyntaxTree> Trees(CSharpCommandLineArguments arguments, string name)
    {
        problems.TellSome([.. arguments.SourceFiles.Where(file => !File.Exists(file.Path)).Select(file => $"{name}: {file.Path} is gone")]);
        return
        [
            .. arguments.SourceFiles.AsParallel().AsOrdered()
                .Where(file => File.Exists(file.Path))
                .Select(file => (file.Path, Text: SourceFiles.Read(file.Path)))
                .Where(file => file.Text is not null)
                .Select(file => CSharpSyntaxTree.ParseText(file.Text!, arguments.ParseOptions, file.Path)),
        ];
    }

    private List<MetadataReference> References(CSharpCommandLineArguments arguments, string folder, string name)
    {
        ILookup<bool, CommandLineReference> there = arguments.MetadataReferences.ToLookup(reference => File.Exists(Path.Combine(folder, reference.Reference)));
        problems.TellSome([.. there[false].Select(reference => $"{name}: {reference.Reference} is gone, so its names stay unresolved")]);
        return [.. there[true].Select(reference => MetadataReference.CreateFromFile(Path.Combine(folder, reference.Reference), reference.Properties))];
    }

    private CSharpCompilation Generate(CSharpCompilation compilation, CSharpCommandLineArguments arguments, List<AdditionalText> additional, AnalyzerConfigSet? built, string folder)
    {
        ImmutableArray<ISourceGenerator> generators =
        [
            .. arguments.AnalyzerReferences.Select(reference => Path.Combine(folder, reference.FilePath)).Where(File.Exists).SelectMany(file => _generators.Generators(file)),
        ];
        if (generators.IsEmpty)
            return compilation;
        CSharpGeneratorDriver.Create(generators, additional, arguments.ParseOptions, new BuildProperties(ImmutableDictionary<string, string>.Empty, built))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return (CSharpCompilation)generated;
    }

    // What the build passed, whether or not its severities are wanted; the output kind stands in the arguments themselves.
    private static ImmutableDictionary<string, string> Properties(CSharpCompilation compilation, AnalyzerConfigSet? built)
    {
        string outputType = compilation.Options.OutputKind switch
        {
            OutputKind.ConsoleApplication => "Exe",
            OutputKind.WindowsApplication => "WinExe",
            _ => "Library",
        };
        ImmutableDictionary<string, string> passed = built?.GlobalConfigOptions.AnalyzerOptions ?? ImmutableDictionary<string, string>.Empty;
        return BuildProperties.Visible.ToImmutableDictionary(
            name => name,
            name => passed.GetValueOrDefault($"build_property.{name}".ToLowerInvariant()) ?? passed.GetValueOrDefault($"build_property.{name}") ?? (name == "OutputType" ? outputType : ""));
    }

    /// <summary>A file that is handed to generators and analyzers beside the sources.</summary>
    private sealed class TextFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => SourceFiles.Read(path);
    }
}
