using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Variables of a letter or two, which say nothing in a log: <c>a.Language</c> is AlbumLanguage, <c>ts.TotalMilliseconds</c> is TotalMilliseconds.</summary>
internal static class ShortName
{
    /// <summary>How long a name is that says nothing.</summary>
    public const int Longest = 2;

    // What everybody writes so.
    private static readonly WordSet Known = WordSet.Of("id", "ip", "os", "to", "db", "no");

    /// <summary>Whether a name is too short to tell anything.</summary>
    public static bool Is(string name) => name.Length <= Longest && !Known.Is(name);

    /// <summary>Puts what the variable is in the place of its name, the first of a path.</summary>
    public static void Replace(List<string> names, IdentifierNameSyntax variable, SemanticModel? semantics)
    {
        if (semantics?.GetTypeInfo(variable).Type is not { TypeKind: not TypeKind.Error } type)
            return;
        if (names.Count == 1)
            names[0] = Alone(type, names[0]);
        else if (OfType(type) is { } name)
            names[0] = name;
        else
            names.RemoveAt(0);
    }

    /// <summary>What an element of a collection is, before a member of it: <c>users[id].Age</c> is UserAge.</summary>
    public static void AddElement(List<string> names, ElementAccessExpressionSyntax element, SemanticModel? semantics)
    {
        if (semantics?.GetTypeInfo(element).Type is { } type && OfType(type) is { } name)
            names.Add(OneOf(CollectionOf(element), name) ?? name);
    }

    private static string CollectionOf(ElementAccessExpressionSyntax element) => element.Expression switch
    {
        SimpleNameSyntax collection => collection.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };

    // Artifacts[0] of type AzureDevOpsArtifact is an Artifact: the collection says so, in the type's own word.
    private static string? OneOf(string collection, string type)
        => Words.Written(type) is { Count: > 1 } words && Words.Written(collection) is { Count: > 0 } many
            && many[many.Count - 1].Equals(words[words.Count - 1] + "s", StringComparison.OrdinalIgnoreCase)
            ? collection.Substring(0, collection.Length - 1)
            : null;

    private static string? OfType(ITypeSymbol type)
    {
        if (IsA(type, "System.Exception"))
            return "Error";
        if (type is not INamedTypeSymbol { IsGenericType: false, IsAnonymousType: false, SpecialType: SpecialType.None } named
            || type.ContainingNamespace.IsWithin("System") || named.Name.Length <= Longest)
            return null;
        bool isContract = named.TypeKind == TypeKind.Interface && named.Name[0] == 'I' && char.IsUpper(named.Name[1]);
        return isContract ? named.Name.Substring(1) : named.Name;
    }

    private static string Alone(ITypeSymbol type, string written) => type.SpecialType switch
    {
        SpecialType.System_String => "Text",
        SpecialType.System_Int32 or SpecialType.System_Int64 => written is "i" or "j" or "k" ? "Index" : "Number",
        SpecialType.System_DateTime => "Time",
        _ when type.Is("System.TimeSpan") => "Duration",
        _ when type.Is("System.DateTimeOffset") => "Time",
        _ when type.Is("System.Guid") => "Id",
        _ => OfType(type) ?? written,
    };

    /// <summary>Whether the type is the class of that name or derives from it.</summary>
    public static bool IsA(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(name))
                return true;
        }

        return false;
    }
}
