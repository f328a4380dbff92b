using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a logger's category fits the class that writes through it.</summary>
internal static class LoggerCategory
{
    // Two copies of one class are still a slip.
    private const int Many = 3;

    /// <summary>Whether the category is the class, its base, an interface of it, a class that it stands in, or otherwise its own: a generic class's plain namesake.</summary>
    public static bool Fits(ITypeSymbol category, INamedTypeSymbol user)
        => category is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named
            || user.IsOrInherits(named.OriginalDefinition)
            || named.IsOrInherits(user.OriginalDefinition)
            || IsNamesake(user, named)
            || IsWithin(user, named)
            || IsWithin(named, user);

    /// <summary>Whether the class makes objects of the category, and so may hold a logger for them.</summary>
    public static bool MakesObjectsOf(ITypeSymbol category, INamedTypeSymbol user)
        => user.DeclaringSyntaxReferences.Any(reference => Makes(reference.GetSyntax(), category.Name));

    /// <summary>Whether objects of the class are made by the category's own code, which hands its logger over to a part of itself.</summary>
    public static bool IsPartOf(INamedTypeSymbol user, ITypeSymbol category)
        => category.DeclaringSyntaxReferences.Any(reference => Makes(reference.GetSyntax(), user.Name));

    /// <summary>Whether objects of the class are made by a class that inherits the category, and with it the logger that it hands over.</summary>
    public static bool IsPartOfHeir(INamedTypeSymbol user, ITypeSymbol category, Compilation compilation, CancellationToken cancellation)
    {
        if (category is not INamedTypeSymbol { TypeKind: TypeKind.Class } ancestor)
            return false;
        foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, user.Name, cancellation))
        {
            foreach (IdentifierNameSyntax name in NamesInSource.In(tree.GetRoot(cancellation), user.Name, cancellation))
            {
                if (name.Parent is ObjectCreationExpressionSyntax made && made.Type == name && name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } maker
                    && compilation.SemanticsOf(tree)?.GetDeclaredSymbol(maker, cancellation) is INamedTypeSymbol heir && heir.IsOrInherits(ancestor.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the class stands in the category's file and works for it: it makes, holds or asks for one, itself or by an interface of it.</summary>
    public static bool IsCompanionOf(INamedTypeSymbol user, ITypeSymbol category)
    {
        if (user.Name == category.Name)
            return false;
        foreach (SyntaxReference part in user.DeclaringSyntaxReferences)
        {
            if (category.DeclaringSyntaxReferences.Any(other => other.SyntaxTree == part.SyntaxTree)
                && part.GetSyntax().DescendantNodes().Any(node => node is SimpleNameSyntax name && Uses(name, category)))
                return true;
        }

        return false;
    }

    // A logger's category is named as a type argument, by typeof or nameof; an interface is nobody's category.
    private static bool Uses(SimpleNameSyntax name, ITypeSymbol category)
    {
        bool isAsked = name.Parent is TypeOfExpressionSyntax or ArgumentSyntax or TypeArgumentListSyntax or QualifiedNameSyntax or MemberAccessExpressionSyntax;
        return (!isAsked && name.Identifier.ValueText == category.Name)
            || (name is { Parent: not (TypeOfExpressionSyntax or BaseTypeSyntax) }
                && category.AllInterfaces.Any(contract => contract.Name == name.Identifier.ValueText && contract.DeclaringSyntaxReferences.Length > 0));
    }

    /// <summary>Whether the class brings the events of somebody else's library to the log, under the name of a class of theirs: it implements the loggers of that library.</summary>
    public static bool IsAdapterFor(ITypeSymbol category, INamedTypeSymbol user)
    {
        if (SymbolEqualityComparer.Default.Equals(category.ContainingAssembly, user.ContainingAssembly))
            return false;
        foreach (INamedTypeSymbol contract in user.AllInterfaces)
        {
            if (LoggingVocabulary.Loggers.IsIn(contract.Name) && SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, category.ContainingAssembly))
                return true;
        }

        return false;
    }

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

    /// <summary>
    /// Whether the category is one for many classes: who copies a class forgets its logger once, but a transport whose parts all write
    /// through the endpoint's logger means it.
    /// </summary>
    public static bool IsSharedOnPurpose(ITypeSymbol category, Compilation compilation, CancellationToken cancellation)
    {
        var users = new HashSet<string>();
        foreach ((TypeDeclarationSyntax user, _) in UsersOf(category, compilation, cancellation))
        {
            if (users.Add(user.Identifier.ValueText) && users.Count == Many)
                return true;
        }

        return false;
    }

    // The other classes that name the category as the type argument of a logger, each as often as it does, and what takes the argument.
    private static IEnumerable<(TypeDeclarationSyntax User, string Logger)> UsersOf(ITypeSymbol category, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, category.Name, cancellation))
        {
            foreach (IdentifierNameSyntax name in NamesInSource.In(tree.GetRoot(cancellation), category.Name, cancellation))
            {
                if (name.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: ("ILogger" or "CreateLogger" or "ForContext") and var logger } }
                    && name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } user
                    && user.Identifier.ValueText != category.Name)
                    yield return (user, logger);
            }
        }
    }

    /// <summary>
    /// Whether a class that the class makes, or that makes it, asks for a logger of the same name, itself: a whole and its part agree on it, and copies do not make
    /// each other. A logger that is handed over says nothing of whoever gets it.
    /// </summary>
    public static bool IsSharedWithAPart(ITypeSymbol category, INamedTypeSymbol user, Compilation compilation, CancellationToken cancellation)
    {
        foreach ((TypeDeclarationSyntax other, string logger) in UsersOf(category, compilation, cancellation))
        {
            string name = other.Identifier.ValueText;
            if (logger != "ILogger" && name != user.Name && (Makes(other, user.Name) || user.DeclaringSyntaxReferences.Any(reference => Makes(reference.GetSyntax(cancellation), name))))
                return true;
        }

        return false;
    }

    /// <summary>Whether the class is there to set up or check options of the category: it speaks of them, and nobody looks for it.</summary>
    public static bool SetsUp(ITypeSymbol category, INamedTypeSymbol user)
    {
        foreach (INamedTypeSymbol contract in user.AllInterfaces)
        {
            if (contract.TypeArguments.Length == 1
                && contract.ContainingNamespace.IsNamed("Microsoft.Extensions.Options")
                && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0].WithNullableAnnotation(NullableAnnotation.None), category.WithNullableAnnotation(NullableAnnotation.None)))
                return true;
        }

        return false;
    }

    // Foo beside Foo<T>: their loggers have one name. Cancel.Handler is another class than Create.Handler.
    private static bool IsNamesake(INamedTypeSymbol user, INamedTypeSymbol category)
        => string.Equals(user.Name, category.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(user.ContainingSymbol, category.ContainingSymbol);

    private static bool IsWithin(INamedTypeSymbol inner, INamedTypeSymbol outer)
    {
        for (INamedTypeSymbol? current = inner.ContainingType; current is not null; current = current.ContainingType)
        {
            if (current.Is(outer.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool Makes(SyntaxNode maker, string made)
        => maker.DescendantNodes().Any(node => node is ObjectCreationExpressionSyntax { Type: var type } && NameOf(type) == made);

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
