using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Eng;
using Observability.Analyzers.Eng.Corpus;
using Observability.Analyzers.Eng.Corpus.Loading;
using Package.Tests.Support;

namespace Package.Tests.Eng.Corpus;

/// <summary>A checkout of this project with nothing but what the corpus command reads, and public repositories beside it.</summary>
internal sealed class CorpusFolder : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";
    public const string Web = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""";
    public const string Library = """<Project Sdk="Microsoft.NET.Sdk"></Project>""";

    private readonly TemporaryFolder _folder = new();

    public CorpusFolder()
    {
        _folder.Write("own/Analyzers.sln", "");
        _folder.Write("own/eng/Corpus/repositories.tsv", $"repository\tcommit\nacme/shop\t{Commit}\nacme/till\t{Commit}\n");
    }

    public string Repositories => At("repos");

    public string At(string relative) => _folder.At(relative);

    /// <summary>Writes a file of the repository acme/shop.</summary>
    public void Shop(string path, string text) => _folder.Write($"repos/acme+shop/{path}", text);

    public void Write(string path, string text) => _folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>A web project with one class whose methods hold these statements, each on its line, the first on line 5.</summary>
    public void ShopWith(params string[] statements)
    {
        Shop("Shop.csproj", Web);
        Shop("Shop.cs", Class(statements));
        Shop("Program.cs", "return;\n");
    }

    public static string Class(params string[] statements)
        => $"public class Shop(ILogger<Shop> logger)\n{{\n    public void Sell(int id)\n    {{\n{string.Concat(statements.Select(statement => $"        {statement}\n"))}    }}\n}}\n";

    /// <summary>Runs <c>corpus</c> over the repositories.</summary>
    public CorpusResult Run(params string[] more) => RunBare(["corpus", "--repositories", Repositories, .. more]);

    public CorpusResult RunBare(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CommandLine.Run(arguments, At("own"), output, error);
        return new CorpusResult(exitCode, output.ToString(), error.ToString());
    }

    public CorpusResult RunWith(DiagnosticAnalyzer analyzer)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CorpusCommand.RunAsync(CorpusOptions.Parse(["--repositories", Repositories]), analyzer, new Repository(At("own")), output, error).GetAwaiter().GetResult();
        return new CorpusResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The projects of acme/shop by their path, and what was told about them.</summary>
    public (Dictionary<string, LoadedProject> Projects, string Problems) Load(params string[] options)
    {
        using var error = new StringWriter();
        List<LoadedProject> projects = new LooseRepository(At("repos/acme+shop"), Input(options), new Problems(error)).Read();
        return (projects.ToDictionary(project => project.Name), error.ToString());
    }

    /// <summary>The one project of acme/shop.</summary>
    public LoadedProject LoadOne(params string[] options) => Assert.Single(Load(options).Projects.Values);

    /// <summary>Builds an assembly that others can be compiled against.</summary>
    public void Assembly(string path, string source, params string[] references)
    {
        IEnumerable<string> all = [.. ReferencePacks.Files(ReferencePacks.Core), .. references.Select(At)];
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source)],
            all.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        Assert.True(compilation.Emit(At(path)).Success);
    }

    public static string[] Errors(LoadedProject project)
        => [.. project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];

    public static InputOptions Input(params string[] options)
    {
        var input = new InputOptions();
        var arguments = new Arguments(options);
        while (arguments.Next())
            Assert.True(input.Takes(arguments));
        return input;
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>What a command said.</summary>
internal sealed record CorpusResult(int ExitCode, string Output, string Error);
