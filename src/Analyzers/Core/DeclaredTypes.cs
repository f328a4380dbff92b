using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Types that a project declares, by a name in full or from some segment on, as users write it in an option.</summary>
internal static class DeclaredTypes
{
    /// <summary>Whether the project declares such a type, and none of that name has the method or inherits it.</summary>
    public static bool LackMethod(Compilation compilation, string type, string method, CancellationToken cancellation)
    {
        // The names alone, which the compilation has at hand: nearly always the type is another project's.
        if (!compilation.Assembly.TypeNames.Contains(type.Substring(type.LastIndexOf('.') + 1)))
            return false;
        bool isDeclared = false;
        return !HasMethod(compilation.Assembly.GlobalNamespace, type, method, ref isDeclared, cancellation) && isDeclared;
    }

    private static bool HasMethod(INamespaceOrTypeSymbol scope, string type, string method, ref bool isDeclared, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (scope is INamedTypeSymbol named && named.HasQualifiedName(type))
        {
            isDeclared = true;
            for (INamedTypeSymbol? holder = named; holder is not null; holder = holder.BaseType)
            {
                // Of a base that is missing nobody knows what it has.
                if (holder.TypeKind == TypeKind.Error || !holder.GetMembers(method).IsEmpty)
                    return true;
            }
        }

        foreach (ISymbol member in scope.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner && HasMethod(inner, type, method, ref isDeclared, cancellation))
                return true;
        }

        return false;
    }
}
