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
    /// <summary>The type, preferring <paramref name="assembly"/> (the simple name of the one it ships in), or null where it is absent.</summary>
    public INamedTypeSymbol? Find(string metadataName, string? assembly = null)
    {
        ImmutableArray<INamedTypeSymbol> candidates = compilation.GetTypesByMetadataName(metadataName);
        INamedTypeSymbol? best = null;
        foreach (INamedTypeSymbol candidate in candidates)
        {
            if (assembly is not null && candidate.ContainingAssembly?.Name == assembly)
                return candidate;
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
}
