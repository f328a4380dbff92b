using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What a value of some type looks like in a message.</summary>
internal static class RenderedType
{
    /// <summary>
    /// The type whose name is all that is printed: the value's own, or that of a collection's elements.
    /// Null where the type has a text of its own, and where that is not known before the program runs.
    /// </summary>
    public static ITypeSymbol? PrintedName(ITypeSymbol type, LogLibrary library)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        // Nearly all values are of these, and asking a number for its thirty interfaces takes time.
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime || type.TypeKind == TypeKind.Enum)
            return null;

        if (library.PrintsElements && ElementOf(type) is { } element)
            return OverridesToString(type) || ElementOf(element) is not null ? null : NameOf(element);
        return type.TypeKind == TypeKind.Array ? type : NameOf(type);
    }

    private static ITypeSymbol? NameOf(ITypeSymbol type)
    {
        bool isPlain = type is { SpecialType: SpecialType.None, IsAnonymousType: false, IsTupleType: false, IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct };

        // In this order: a look at the members of a type from metadata loads all of them.
        return isPlain && !IsFormattable(type) && !OverridesToString(type) ? type : null;
    }

    // The runtime looks for IEnumerable; what it enumerates only the generic interface tells.
    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return null;
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } self)
            return self.TypeArguments[0];
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return contract.TypeArguments[0];
        }

        return null;
    }

    private static bool OverridesToString(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            // A base type that is missing or half typed may well have one.
            if (current.TypeKind == TypeKind.Error || current.IsRecord)
                return true;
            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true })
                    return true;
            }
        }

        return false;
    }

    private static bool IsFormattable(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is("System.IFormattable"))
                return true;
        }

        return false;
    }
}
