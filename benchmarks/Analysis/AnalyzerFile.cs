using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>Loads the analyzers of an assembly as a compiler does.</summary>
internal sealed class AnalyzerFile : IAnalyzerAssemblyLoader
{
    public static ImmutableArray<DiagnosticAnalyzer> Load(string path) => new AnalyzerFileReference(path, new AnalyzerFile()).GetAnalyzers(LanguageNames.CSharp);

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
}
