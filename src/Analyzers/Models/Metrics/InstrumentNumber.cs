using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Which types of values the instruments of System.Diagnostics.Metrics take: the constraint says <c>struct</c>, the constructor says seven.</summary>
internal static class InstrumentNumber
{
    /// <summary>Whether an instrument of the type can be made. A type parameter may be anything, and an unresolved type is somebody else's error.</summary>
    public static bool IsSupported(ITypeSymbol type) => type is ITypeParameterSymbol or IErrorTypeSymbol || type.SpecialType is
        SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    /// <summary>The type to take instead; none where values of the type are no numbers, or too large for all seven.</summary>
    public static SpecialType ReplacementOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => SpecialType.System_Int64,
        SpecialType.System_UInt16 or SpecialType.System_Boolean or SpecialType.System_Char => SpecialType.System_Int32,
        SpecialType.System_SByte => SpecialType.System_Int16,
        _ when type.TypeKind == TypeKind.Enum => SpecialType.System_Int32,
        _ when type.Is("System.Half") => SpecialType.System_Single,
        _ when type.Is("System.TimeSpan") => SpecialType.System_Double,
        _ => SpecialType.None,
    };
}
