using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Methods that are known to take time or memory in proportion to what they are given, and to change nothing.</summary>
internal static class CostlyCalls
{
    /// <summary>The method as a reader knows it; null for all others, whose cost nobody can tell from the call.</summary>
    public static string? NameOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol type = method.ContainingType;
        switch (type.Name)
        {
            case "String" when type.SpecialType == SpecialType.System_String:
                return method.IsStatic && method.Name is "Join" or "Concat" or "Format" ? "string." + method.Name : null;
            case "Enumerable" when IsIn(type, "Linq", "System"):
                return Enumerates(call) ? method.Name : null;
            case "JsonSerializer" when IsIn(type, "Json", "Text"):
            case "JsonConvert" when IsIn(type, "Json", "Newtonsoft"):
                return method.Name.StartsWith("Serialize", StringComparison.Ordinal) ? $"{type.Name}.{method.Name}" : null;
            case "Convert" when type.ContainingNamespace.Name == "System":
                return method.Name is "ToBase64String" or "ToHexString" ? "Convert." + method.Name : null;
            case "BitConverter" when type.ContainingNamespace.Name == "System":
                return method.Name == "ToString" ? "BitConverter.ToString" : null;
        }

        return method.Name switch
        {
            "ToString" => IsCostlyText(call) ? $"{(call.Instance!.Type ?? type).Name}.ToString" : null,
            "ToArray" or "ToList" or "GetString" => IsOfTheBaseLibrary(type) ? $"{type.Name}.{method.Name}" : null,
            _ => null,
        };
    }

    // The first element, or the count of a collection that knows it, is not the whole sequence.
    private static bool Enumerates(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Any" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "AsEnumerable" or "Empty" => false,
        "Count" or "LongCount" => call.Arguments.Length > 1 || !KnowsItsCount(call),
        _ => true,
    };

    private static bool KnowsItsCount(IInvocationOperation call)
    {
        ITypeSymbol? sequence = call.Arguments.Length == 0 ? null : call.Arguments[0].Value.WithoutConversions().Type;
        if (sequence is null or IArrayTypeSymbol)
            return true;
        foreach (INamedTypeSymbol contract in sequence.AllInterfaces)
        {
            if (contract.Name is "ICollection" or "IReadOnlyCollection")
                return true;
        }

        return sequence.Name is "ICollection" or "IReadOnlyCollection" or "IList" or "IReadOnlyList";
    }

    // Numbers, dates, enums and the like are short; of interfaces nobody knows it.
    private static bool IsCostlyText(IInvocationOperation call)
    {
        if (call.Instance is null || call.Arguments.Length > 0 || call.Instance.WithoutConversions().Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type)
            return false;
        return type.Name == "StringBuilder" || IsExceptionLike(type) || type.Name is "JObject" or "JArray" or "JToken" or "XElement" or "XDocument" or "JsonObject" or "JsonArray" or "JsonNode";
    }

    private static bool IsExceptionLike(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }

    private static bool IsOfTheBaseLibrary(INamedTypeSymbol type)
    {
        INamespaceSymbol? current = type.ContainingNamespace;
        while (current is { ContainingNamespace.IsGlobalNamespace: false })
            current = current.ContainingNamespace;
        return current?.Name == "System";
    }

    private static bool IsIn(INamedTypeSymbol type, string name, string outer)
        => type.ContainingNamespace is { } space && space.Name == name && space.ContainingNamespace?.Name == outer;
}
