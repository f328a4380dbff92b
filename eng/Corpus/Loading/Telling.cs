using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>A project as its users get it: the package's generator tells those that reference it what it does.</summary>
internal static class Telling
{
    public static CSharpCompilation Facts(CSharpCompilation compilation, CSharpParseOptions parsing)
    {
        CSharpGeneratorDriver.Create([new FactsGenerator().AsSourceGenerator()], parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out Compilation told, out _);
        return (CSharpCompilation)told;
    }
}
