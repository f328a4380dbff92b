using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What the value of a scope is to those who read it. Dictionaries, pairs and objects of one's own may have properties; these have none.</summary>
internal static class ScopeState
{
    public static bool IsScalar(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.TypeKind == TypeKind.Enum)
            return true;
        return type.SpecialType switch
        {
            >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime => true,
            SpecialType.None => type.NameIn("System") is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan",
            _ => false,
        };
    }

    /// <summary>A text and its value (and whether to take the value apart): Serilog's provider reads such a tuple as a property.</summary>
    public static bool IsNameAndValue(ITypeSymbol tuple)
        => tuple is INamedTypeSymbol { TupleElements: { Length: 2 or 3 } elements } && elements[0].Type.SpecialType == SpecialType.System_String;
}
