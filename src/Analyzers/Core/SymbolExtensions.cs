using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Small questions about symbols that every model asks.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether the type is <paramref name="other"/>, derives from it or implements it.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        if (type is null || other is null)
            return false;
        if (other.TypeKind == TypeKind.Interface)
            return Is(type, other) || Implements(type, other);
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, other))
                return true;
        }

        // A type parameter is what its constraints say.
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                if (constraint.IsOrInherits(other))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type's definition is <paramref name="other"/>.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? other)
        => other is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, other);

    /// <summary>Whether the type is the one of this full name, of whatever arity: <c>System.Func</c>. Compared part by part, nothing is put together.</summary>
    public static bool Is(this ITypeSymbol? type, string fullName)
    {
        int space = fullName.LastIndexOf('.');
        return type is { ContainingType: null }
            && type.Name.Length == fullName.Length - space - 1
            && string.CompareOrdinal(fullName, space + 1, type.Name, 0, type.Name.Length) == 0
            && (space < 0 ? type.ContainingNamespace is { IsGlobalNamespace: true } : type.ContainingNamespace.IsNamed(fullName, space));
    }

    /// <summary>Whether the type, or a class that it is derived from, is the one of this full name.</summary>
    public static bool InheritsFrom(this ITypeSymbol? type, string fullName)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(fullName))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is one of these, by full name.</summary>
    public static bool IsAny(this ITypeSymbol? type, ImmutableArray<string> fullNames)
    {
        foreach (string fullName in fullNames)
        {
            if (type.Is(fullName))
                return true;
        }

        return false;
    }

    /// <summary>The name of a type of this very namespace; null for types of others and for nested ones. One type of many is told by it.</summary>
    public static string? NameIn(this ITypeSymbol? type, string space)
        => type is { ContainingType: null } && type.ContainingNamespace.IsNamed(space) ? type.Name : null;

    /// <summary>Whether it is a task that gives nothing or a result, of either kind.</summary>
    public static bool IsTask(this ITypeSymbol? type) => type.NameIn("System.Threading.Tasks") is "Task" or "ValueTask";

    /// <summary>Whether it is a contract of collections that know how many elements they have.</summary>
    public static bool IsCollectionContract(this ITypeSymbol type)
        => type.NameIn("System.Collections.Generic") is "ICollection" or "IReadOnlyCollection" || type.Is("System.Collections.ICollection");

    /// <summary>Whether the property is the name of a type: <c>ex.GetType().Name</c>.</summary>
    public static bool IsTypeName(this IPropertySymbol property)
        => property.Name is "Name" or "FullName" && (property.ContainingType.Is("System.Type") || property.ContainingType.Is("System.Reflection.MemberInfo"));

    /// <summary>Whether the property is <c>Environment.NewLine</c>.</summary>
    public static bool IsNewLine(this IPropertySymbol property) => property.Name == "NewLine" && property.ContainingType.Is("System.Environment");

    /// <summary>Whether the name of an assembly or namespace is <paramref name="family"/> or belongs to it: <c>Sentry.AspNetCore</c> to <c>Sentry</c>.</summary>
    public static bool IsOfFamily(this string name, string family)
        => name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] == '.');

    /// <summary>Whether the name is <paramref name="qualified"/> in full or from some segment on: <c>App.Log.Write</c> or <c>Log.Write</c>.</summary>
    public static bool HasQualifiedName(this ISymbol symbol, string qualified)
    {
        int end = qualified.Length;
        ISymbol? current = symbol;
        while (current is not null && end >= 0)
        {
            string name = current.Name;
            int start = end - name.Length;
            if (name.Length == 0 || start < 0 || string.CompareOrdinal(qualified, start, name, 0, name.Length) != 0)
                return false;
            if (start == 0)
                return true;
            if (qualified[start - 1] != '.')
                return false;
            end = start - 1;
            current = current.ContainingSymbol;
        }

        return false;
    }

    /// <summary>The ordinal of the parameter with this name; -1 where there is none.</summary>
    public static int OrdinalOf(this IMethodSymbol method, string parameter)
    {
        foreach (IParameterSymbol candidate in method.Parameters)
        {
            if (candidate.Name == parameter)
                return candidate.Ordinal;
        }

        return -1;
    }

    /// <summary>Whether the namespace is <paramref name="name"/> or below it: <c>Sentry.AspNetCore</c> is within <c>Sentry</c>.</summary>
    public static bool IsWithin(this INamespaceSymbol? space, string name)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.IsNamed(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the namespace is this one, in full. Compared part by part: to put a name together would cost a text for each question.</summary>
    public static bool IsNamed(this INamespaceSymbol? space, string name) => space.IsNamed(name, name.Length);

    private static bool IsNamed(this INamespaceSymbol? space, string name, int end)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            int start = end - space.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, space.Name, 0, space.Name.Length) != 0)
                return false;
            if (start == 0)
                return space.ContainingNamespace is { IsGlobalNamespace: true };
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    /// <summary>The declared member that a lambda or a local function stands in, and any other symbol itself.</summary>
    public static ISymbol DeclaredMember(this ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }

    private static bool Implements(ITypeSymbol type, INamedTypeSymbol contract)
    {
        // A text or a number has its interfaces from where it is declared: they need not be listed to know that a library's is none.
        if (type.SpecialType != SpecialType.None && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, contract.ContainingAssembly))
            return false;
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (Is(candidate, contract))
                return true;
        }

        return type is ITypeParameterSymbol parameter && ConstrainedTo(parameter, contract);
    }

    private static bool ConstrainedTo(ITypeParameterSymbol parameter, INamedTypeSymbol contract)
    {
        foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
        {
            if (constraint.IsOrInherits(contract))
                return true;
        }

        return false;
    }
}
