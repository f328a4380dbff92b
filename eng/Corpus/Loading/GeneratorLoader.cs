using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>Loads source generators, each folder in a context of its own, against the Roslyn of this tool.</summary>
internal sealed class GeneratorLoader(Problems problems) : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, FolderContext> _contexts = new(StringComparer.Ordinal);

    public ImmutableArray<ISourceGenerator> Generators(string file)
    {
        var reference = new AnalyzerFileReference(file, this);
        reference.AnalyzerLoadFailed += (_, failure) =>
        {
            if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                problems.Tell($"{Path.GetFileName(file)} holds a generator that cannot be loaded: {failure.Message}");
        };
        return reference.GetGenerators(LanguageNames.CSharp);
    }

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        lock (_contexts)
        {
            if (!_contexts.TryGetValue(folder, out FolderContext? context))
                _contexts.Add(folder, context = new FolderContext(folder));
            return context.LoadFromAssemblyPath(fullPath);
        }
    }

    /// <summary>What a folder brings, but for what this tool has itself: types of Roslyn are exchanged with it.</summary>
    private sealed class FolderContext(string folder) : AssemblyLoadContext(folder)
    {
        protected override Assembly? Load(AssemblyName name)
        {
            try
            {
                return Default.LoadFromAssemblyName(name);
            }
            catch (Exception missing) when (missing is FileNotFoundException or FileLoadException)
            {
                string file = Path.Combine(Name!, $"{name.Name}.dll");
                return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
            }
        }
    }
}
