using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
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
    private readonly ConcurrentDictionary<string, INamespaceSymbol?> _namespaces = new();

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

        int end = metadataName.LastIndexOf('.');
        if (NamespaceOf(end < 0 ? "" : metadataName.Substring(0, end)) is not { } space)
            return null;
        INamedTypeSymbol? best = null;
        foreach (INamedTypeSymbol candidate in Named(space, metadataName.Substring(end + 1)))
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

    // Most libraries are absent from most projects, and so are their namespaces; and in a namespace only the assemblies are asked that have it.
    private INamespaceSymbol? NamespaceOf(string name)
    {
        if (_namespaces.TryGetValue(name, out INamespaceSymbol? known))
            return known;
        INamespaceSymbol? current = compilation.GlobalNamespace;
        foreach (string part in name.Length == 0 ? [] : name.Split('.'))
        {
            current = Inner(current, part);
            if (current is null)
                break;
        }

        return _namespaces.GetOrAdd(name, current);
    }

    // Outer`1+Inner: names within names, each with the number of its type parameters.
    private static ImmutableArray<INamedTypeSymbol> Named(INamespaceOrTypeSymbol container, string name)
    {
        int nested = name.IndexOf('+');
        string own = nested < 0 ? name : name.Substring(0, nested);
        int arity = 0;
        if (own.IndexOf('`') is >= 0 and var tick)
        {
            arity = int.Parse(own.Substring(tick + 1), CultureInfo.InvariantCulture);
            own = own.Substring(0, tick);
        }

        ImmutableArray<INamedTypeSymbol> found = container.GetTypeMembers(own, arity);
        return nested < 0 || found.IsEmpty ? found : found.SelectMany(outer => Named(outer, name.Substring(nested + 1))).ToImmutableArray();
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
