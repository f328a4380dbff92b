using System;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Small questions about numbers that are known before the program runs.</summary>
internal static class Numbers
{
    /// <summary>Whether values of the type can be negative.</summary>
    public static bool HasSign(ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_IntPtr;

    /// <summary>Whether the type is a number of the language.</summary>
    public static bool IsNumber(ITypeSymbol? type) => HasSign(type) || type?.SpecialType is
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr;

    /// <summary>The sign of a constant: -1, 0 or 1; null where the operation is no constant number.</summary>
    public static int? SignOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            int number => Math.Sign(number),
            long number => Math.Sign(number),
            double number => double.IsNaN(number) ? null : Math.Sign(number),
            float number => float.IsNaN(number) ? null : Math.Sign(number),
            decimal number => Math.Sign(number),
            short number => Math.Sign(number),
            sbyte number => Math.Sign(number),
            byte or ushort or uint or ulong => Convert.ToUInt64(value) == 0 ? 0 : 1,
            _ => null,
        }
        : null;
}
