using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What a log index makes of a value: it keeps one of these for each property.</summary>
internal enum PropertyKind
{
    /// <summary>Not known before the program runs: <c>object</c>, a type parameter, an interface.</summary>
    Unknown,
    Number,
    Text,
    Boolean,
    Date,

    /// <summary>An object of which the library keeps the properties.</summary>
    Structure,

    /// <summary>Several values.</summary>
    List,
}

internal static class PropertyKinds
{
    /// <summary>What becomes of the value that a hole of a template shows.</summary>
    public static PropertyKind Of(LoggedTemplate template, int hole)
    {
        if (template.Template is not { } parsed || template.TypeOf(hole) is not { } type)
            return PropertyKind.Unknown;
        CaptureOperator capture = parsed.Holes[hole].Capture;
        return capture == CaptureOperator.Stringify
            ? PropertyKind.Text
            : Of(type, capture == CaptureOperator.Destructure && template.Library.Capture == ObjectCapture.ByItself);
    }

    /// <param name="type">The value's type.</param>
    /// <param name="isCaptured">Whether the hole asks for the value's properties, and the library gives them.</param>
    public static PropertyKind Of(ITypeSymbol type, bool isCaptured)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        switch (type.SpecialType)
        {
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return PropertyKind.Number;
            case SpecialType.System_Boolean:
                return PropertyKind.Boolean;
            case SpecialType.System_String or SpecialType.System_Char:
                return PropertyKind.Text;
            case SpecialType.System_DateTime:
                return PropertyKind.Date;
            case not SpecialType.None:
                return PropertyKind.Unknown;
        }

        // An enum's value is logged by its name.
        if (type.TypeKind == TypeKind.Enum)
            return PropertyKind.Text;
        if (type.TypeKind == TypeKind.Array)
            return PropertyKind.List;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return PropertyKind.Unknown;
        return OfNamed(type, isCaptured);
    }

    private static PropertyKind OfNamed(ITypeSymbol type, bool isCaptured)
    {
        switch (type.NameIn("System"))
        {
            case "DateTimeOffset" or "DateOnly":
                return PropertyKind.Date;
            case "Half" or "Int128" or "UInt128":
                return PropertyKind.Number;
            case "Guid" or "Uri" or "TimeSpan" or "TimeOnly" or "Version" or "Type":
                return PropertyKind.Text;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return PropertyKind.List;
        }

        // What is not captured is logged as its text.
        return isCaptured ? PropertyKind.Structure : PropertyKind.Text;
    }
}
