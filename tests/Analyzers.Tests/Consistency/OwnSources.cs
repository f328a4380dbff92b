using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>The sources of the analyzers and of the fixes, compiled as the build compiles them.</summary>
internal static class OwnSources
{
    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>The file of a node as the repository names it.</summary>
    public static string FileOf(SyntaxNode node) => Path.GetRelativePath(Repository.Root, node.SyntaxTree.FilePath).Replace('\\', '/');

    /// <summary>The node with its file and line, as a failing test shows it.</summary>
    public static string Show(SyntaxNode node)
        => $"{FileOf(node)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        ImmutableArray<SyntaxTree> trees =
        [
            .. new[] { "src/Analyzers", "src/CodeFixes" }
                .SelectMany(folder => Directory.GetFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)),
        ];
        string assemblies = Path.GetDirectoryName(typeof(Compilation).Assembly.Location)!;
        IEnumerable<MetadataReference> roslyn = Directory.GetFiles(assemblies, "Microsoft.CodeAnalysis*.dll")
            .Concat(Directory.GetFiles(assemblies, "System.Composition*.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create(
            "OwnSources",
            trees,
            TestReferences.Everything.Concat(roslyn),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
