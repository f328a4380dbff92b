using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>
/// Finds types by metadata name, also where two assemblies define the same name.
/// <c>Compilation.GetTypeByMetadataName</c> answers null there, which silently switches an analyzer off:
/// Microsoft.Azure.WebJobs.Host, for one, carries a second public <c>LoggerExtensions</c>.
/// </summary>
internal sealed class TypeLookup(Compilation compilation)
{
    private readonly ImmutableArray<IAssemblySymbol> _referenced = compilation.SourceModule.ReferencedAssemblySymbols;
    private readonly ConcurrentDictionary<string, bool> _namespaces = new();

    /// <summary>The type, preferring <paramref name="assembly"/> (the simple name of the one it ships in), or null where it is absent.</summary>
    public INamedTypeSymbol? Find(string metadataName, string? assembly = null)
    {
        // Asking the one assembly costs a fraction of asking all of them.
        if (assembly is not null)
        {
            foreach (IAssemblySymbol referenced in _referenced)
            {
#pragma warning disable RS0030 // Within one assembly the name is unique.
                if (referenced.Name == assembly && referenced.GetTypeByMetadataName(metadataName) is { } shipped)
                    return shipped;
#pragma warning restore RS0030
            }
        }

        if (!HasNamespaceOf(metadataName))
            return null;
        ImmutableArray<INamedTypeSymbol> candidates = compilation.GetTypesByMetadataName(metadataName);
        INamedTypeSymbol? best = null;
        foreach (INamedTypeSymbol candidate in candidates)
        {
            if (best is null || (best.DeclaredAccessibility != Accessibility.Public && candidate.DeclaredAccessibility == Accessibility.Public))
                best = candidate;
        }

        return best;
    }

    /// <summary>Whether an assembly with this simple name is referenced.</summary>
    public bool References(string assembly)
    {
        foreach (AssemblyIdentity identity in compilation.ReferencedAssemblyNames)
        {
            if (identity.Name == assembly)
                return true;
        }

        return false;
    }

    // Most libraries are absent from most projects, and so are their namespaces: that is told without asking every assembly for the type.
    private bool HasNamespaceOf(string metadataName)
    {
        int end = metadataName.LastIndexOf('.');
        if (end < 0)
            return true;
        string name = metadataName.Substring(0, end);
        if (_namespaces.TryGetValue(name, out bool exists))
            return exists;
        INamespaceSymbol? current = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            current = Inner(current, part);
            if (current is null)
                break;
        }

        return _namespaces.GetOrAdd(name, current is not null);
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol outer, string name)
    {
        foreach (INamespaceOrTypeSymbol member in outer.GetMembers(name))
        {
            if (member is INamespaceSymbol inner)
                return inner;
        }

        return null;
    }
}
