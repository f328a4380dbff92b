using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a logger's category fits the class that writes through it.</summary>
internal static class LoggerCategory
{
    /// <summary>Whether the category is the class, its base, an interface of it, a class that it stands in, or otherwise its own: a generic class's plain namesake.</summary>
    public static bool Fits(ITypeSymbol category, INamedTypeSymbol user)
        => category is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named
            || user.IsOrInherits(named.OriginalDefinition)
            || named.IsOrInherits(user.OriginalDefinition)
            || string.Equals(user.Name, named.Name, StringComparison.OrdinalIgnoreCase)
            || IsWithin(user, named)
            || IsWithin(named, user);

    /// <summary>Whether the class makes objects of the category, and so may hold a logger for them.</summary>
    public static bool MakesObjectsOf(ITypeSymbol category, INamedTypeSymbol user)
        => user.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => node is ObjectCreationExpressionSyntax { Type: var type } && NameOf(type) == category.Name));

    /// <summary>Whether objects of the class are made by the category's own code, which hands its logger over to a part of itself.</summary>
    public static bool IsPartOf(INamedTypeSymbol user, ITypeSymbol category)
        => category.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => node is ObjectCreationExpressionSyntax { Type: var type } && NameOf(type) == user.Name));

    /// <summary>Whether the class has a logger of its own besides.</summary>
    public static bool HasOwnLogger(INamedTypeSymbol user, LoggingModel model)
    {
        foreach (ISymbol member in user.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.Parameters.Any(IsOwn) : IsOwn(member))
                return true;
        }

        return false;

        bool IsOwn(ISymbol symbol) => LoggerMember.TryCreate(symbol, model) is { Category: { } category } && category.Is(user.OriginalDefinition);
    }

    private static bool IsWithin(INamedTypeSymbol inner, INamedTypeSymbol outer)
    {
        for (INamedTypeSymbol? current = inner.ContainingType; current is not null; current = current.ContainingType)
        {
            if (current.Is(outer.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
