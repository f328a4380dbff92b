using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>The sources of the analyzers and of the fixes, compiled once for all tests.</summary>
internal static class OwnSources
{
    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);
    private static readonly ConditionalWeakTable<SyntaxTree, SemanticModel> Models = [];

    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>The semantic model of a file. All tests share one: binding the product is what takes their time.</summary>
    public static SemanticModel ModelOf(SyntaxTree tree) => Models.GetValue(tree, static tree => Compilation.GetSemanticModel(tree));

    /// <summary>The file of a node as the repository names it.</summary>
    public static string FileOf(SyntaxNode node) => node.SyntaxTree.FilePath;

    /// <summary>The node with its file and line, as a failing test shows it.</summary>
    public static string Show(SyntaxNode node)
        => $"{FileOf(node)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static CSharpCompilation Compile()
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        IEnumerable<SyntaxTree> trees = new[] { "src/Analyzers", "src/CodeFixes" }
            .SelectMany(project => Directory.EnumerateFiles(Repository.File(project), "*.cs", SearchOption.AllDirectories))
            .Select(file => (File: file, Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(source => source.Path.Split('/')[2] is not ("bin" or "obj"))
            .Select(source => CSharpSyntaxTree.ParseText(File.ReadAllText(source.File), options, source.Path));
        return CSharpCompilation.Create("Product", trees, TestReferences.Roslyn, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
