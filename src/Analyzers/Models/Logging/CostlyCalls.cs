using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Methods that are known to take time or memory in proportion to what they are given, and to change nothing.</summary>
internal static class CostlyCalls
{
    // Objects whose text may be long.
    private static readonly ImmutableArray<string> Documents = ImmutableArray.Create(
        "System.Text.StringBuilder",
        "System.Text.Json.Nodes.JsonNode",
        "System.Text.Json.Nodes.JsonObject",
        "System.Text.Json.Nodes.JsonArray",
        "System.Xml.Linq.XElement",
        "System.Xml.Linq.XDocument",
        "Newtonsoft.Json.Linq.JToken",
        "Newtonsoft.Json.Linq.JObject",
        "Newtonsoft.Json.Linq.JArray");

    /// <summary>The method as a reader knows it; null for all others, whose cost nobody can tell from the call.</summary>
    public static string? NameOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol type = method.ContainingType;
        if (type.SpecialType == SpecialType.System_String)
            return method.IsStatic && method.Name is "Join" or "Concat" or "Format" ? "string." + method.Name : null;
        if (type.Is("System.Linq.Enumerable"))
            return Enumerates(call) ? method.Name : null;
        if (type.Is("System.Text.Json.JsonSerializer") || type.Is("Newtonsoft.Json.JsonConvert"))
            return LoggingVocabulary.Serializing.Begins(method.Name) ? $"{type.Name}.{method.Name}" : null;
        if (type.Is("System.Convert"))
            return method.Name is "ToBase64String" or "ToHexString" ? "Convert." + method.Name : null;
        if (type.Is("System.BitConverter"))
            return method.Name == "ToString" ? "BitConverter.ToString" : null;
        return method.Name switch
        {
            "ToString" => IsCostlyText(call) ? $"{(call.Instance!.Type ?? type).Name}.ToString" : null,
            "ToArray" or "ToList" or "GetString" => type.ContainingNamespace.IsWithin("System") ? $"{type.Name}.{method.Name}" : null,
            _ => null,
        };
    }

    // The first element, or the count of a collection that knows it, is not the whole sequence.
    private static bool Enumerates(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Any" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "AsEnumerable" or "Empty" => false,
        // A query does nothing until somebody goes through it.
        _ when call.Type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T || call.Type.Is("System.Linq.IOrderedEnumerable") => false,
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
            if (contract.IsCollectionContract())
                return true;
        }

        return sequence.IsCollectionContract();
    }

    // Numbers, dates, enums and the like are short; of interfaces nobody knows it.
    private static bool IsCostlyText(IInvocationOperation call)
    {
        if (call.Instance is null || call.Arguments.Length > 0 || call.Instance.WithoutConversions().Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type)
            return false;
        return type.IsAny(Documents) || type.InheritsFrom("System.Exception");
    }
}
