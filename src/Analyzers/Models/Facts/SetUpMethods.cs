using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Facts;

/// <summary>The methods of a project by which others reach a place in its code: the one that it stands in, and those that call this one.</summary>
internal static class SetUpMethods
{
    // AddServiceDefaults calls ConfigureOpenTelemetry calls AddExporters; more is not met.
    private const int Most = 32;

    /// <summary>A method's name with its type's, as facts have it.</summary>
    public static string NameOf(IMethodSymbol method) => $"{method.ContainingType.ToDisplayString()}.{method.Name}";

    /// <summary>The public methods that reach one of the places.</summary>
    public static ImmutableArray<string> Reaching(Compilation compilation, IEnumerable<SyntaxNode> places, CancellationToken cancellation)
    {
        var reached = new List<IMethodSymbol>();
        foreach (SyntaxNode place in places)
            Add(reached, Around(place, compilation, cancellation));
        for (int next = 0; next < reached.Count && reached.Count < Most; next++)
            AddCallers(reached, reached[next], compilation, cancellation);

        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        foreach (IMethodSymbol method in reached)
        {
            if (IsPublic(method))
                names.Add(NameOf(method));
        }

        return names.ToImmutable();
    }

    private static void AddCallers(List<IMethodSymbol> reached, IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, method.Name, cancellation))
        {
            SemanticModel? semantics = null;
            foreach (InvocationExpressionSyntax invocation in TokensInSource.CallsOf(tree, method.Name, cancellation))
            {
                semantics ??= compilation.SemanticsOf(tree);
                if (semantics?.GetSymbolInfo(invocation, cancellation).Symbol is IMethodSymbol called
                    && SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method))
                    Add(reached, Around(invocation, compilation, cancellation));
            }
        }
    }

    private static void Add(List<IMethodSymbol> methods, IMethodSymbol? method)
    {
        if (method is not null && !methods.Exists(known => SymbolEqualityComparer.Default.Equals(known, method)))
            methods.Add(method);
    }

    private static IMethodSymbol? Around(SyntaxNode place, Compilation compilation, CancellationToken cancellation)
        => place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration && compilation.SemanticsOf(place.SyntaxTree) is { } semantics
            ? semantics.GetDeclaredSymbol(declaration, cancellation)
            : null;

    private static bool IsPublic(IMethodSymbol method)
    {
        for (ISymbol? current = method; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return method.MethodKind == MethodKind.Ordinary;
    }
}
