using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>One project as its user would get it analysed.</summary>
/// <param name="Name">Its path in the repository, or the name of the compiler arguments' file.</param>
/// <param name="Compilation">Its sources and all that they are compiled against.</param>
/// <param name="Properties">The build's properties that analyzers see, without their prefix.</param>
internal sealed record LoadedProject(string Name, CSharpCompilation Compilation, ImmutableDictionary<string, string> Properties)
{
    public IReadOnlyList<AdditionalText> AdditionalFiles { get; init; } = [];

    /// <summary>The repository's own settings, where they were asked for.</summary>
    public AnalyzerConfigSet? Settings { get; init; }
}
