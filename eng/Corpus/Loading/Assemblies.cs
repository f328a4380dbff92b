using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>One assembly to compile against: what it is and what it was compiled against itself.</summary>
internal sealed record ReferencedAssembly(string Name, Version Version, string[] Needs, MetadataReference Reference);

/// <summary>Assemblies by path, each opened once for all projects.</summary>
internal static class Assemblies
{
    private static readonly ConcurrentDictionary<string, ReferencedAssembly?> Read = new(StringComparer.Ordinal);

    /// <summary>Null where the file is no managed assembly.</summary>
    public static ReferencedAssembly? At(string path) => Read.GetOrAdd(path, Open);

    /// <summary>One of each name: the newest.</summary>
    public static Dictionary<string, ReferencedAssembly> Newest(IEnumerable<string> paths)
    {
        var chosen = new Dictionary<string, ReferencedAssembly>(StringComparer.OrdinalIgnoreCase);
        foreach (ReferencedAssembly assembly in paths.Select(At).OfType<ReferencedAssembly>())
        {
            if (!chosen.TryGetValue(assembly.Name, out ReferencedAssembly? other) || assembly.Version > other.Version)
                chosen[assembly.Name] = assembly;
        }

        return chosen;
    }

    private static ReferencedAssembly? Open(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                return null;
            MetadataReader metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly)
                return null;
            AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
            string[] needs = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
            return new ReferencedAssembly(metadata.GetString(assembly.Name), assembly.Version, needs, MetadataReference.CreateFromFile(path));
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or IOException)
        {
            return null;
        }
    }
}
