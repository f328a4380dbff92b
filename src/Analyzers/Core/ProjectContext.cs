using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core;

/// <summary>What all models of one compilation share.</summary>
internal sealed class ProjectContext
{
    public ProjectContext(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Options = options;
        Types = new TypeLookup(compilation);
        Kind = ProjectKinds.Detect(compilation, Types, options);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public TypeLookup Types { get; }

    public ProjectKind Kind { get; }
}
