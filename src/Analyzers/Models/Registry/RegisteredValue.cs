using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Registry;

/// <summary>Values against what a registry says of their attribute.</summary>
internal static class RegisteredValue
{
    /// <summary>The type of the value in the registry's words, where it is another than the attribute's; null where it fits or cannot be told.</summary>
    public static string? OtherType(RegisteredAttribute attribute, IOperation value)
        => attribute.Type is { } type && TypeOf(value.WithoutConversions().Type) is { } given && !Fits(given, type) ? given : null;

    /// <summary>The value, where it is a constant that is none of the attribute's members; null otherwise.</summary>
    public static string? OtherMember(RegisteredAttribute attribute, IOperation value)
        => !attribute.Members.IsEmpty && value.WithoutConversions() is { Type.SpecialType: SpecialType.System_String, ConstantValue.Value: string text } && !attribute.Members.Contains(text)
            ? text
            : null;

    /// <summary>The kind of a type in OpenTelemetry's words; null for what an exporter makes a text of, and for what is not known.</summary>
    private static string? TypeOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return TypeOf(array.ElementType) is { } element ? element + "[]" : null;
        return type?.SpecialType switch
        {
            SpecialType.System_Boolean => "boolean",
            SpecialType.System_String or SpecialType.System_Char => "string",
            SpecialType.System_Single or SpecialType.System_Double => "double",
            SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 => "int",
            _ => null,
        };
    }

    // A whole number is a number with a fraction of nothing, and an enum's members may be numbers.
    private static bool Fits(string given, string type)
        => given == type || (given == "int" && type == "double") || (given == "int[]" && type == "double[]") || type.StartsWith("any", StringComparison.Ordinal);
}
