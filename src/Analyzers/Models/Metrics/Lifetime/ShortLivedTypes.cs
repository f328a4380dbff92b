using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>Types of which a service makes an object for each request or each use: controllers and the like, and what is registered as scoped or transient.</summary>
internal sealed class ShortLivedTypes(ProjectContext project)
{
    /// <summary>The methods that register a type of which an object is made for each request or each use.</summary>
    public static readonly string[] Registrations = ["AddScoped", "AddTransient", "TryAddScoped", "TryAddTransient"];

    private INamedTypeSymbol?[]? _bases;
    private HashSet<INamedTypeSymbol>? _registered;

    public bool Include(INamedTypeSymbol type, CancellationToken cancellation)
    {
        INamedTypeSymbol?[] bases = Volatile.Read(ref _bases) ?? Interlocked.CompareExchange(ref _bases, FindBases(), null) ?? _bases!;
        foreach (INamedTypeSymbol? known in bases)
        {
            if (type.IsOrInherits(known))
                return true;
        }

        HashSet<INamedTypeSymbol> registered = Volatile.Read(ref _registered) ?? Interlocked.CompareExchange(ref _registered, FindRegistered(cancellation), null) ?? _registered!;
        return registered.Contains(type.OriginalDefinition);
    }

    private INamedTypeSymbol?[] FindBases() =>
    [
        project.Types.Find("Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.Core"),
        project.Types.Find("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.Mvc.RazorPages"),
        project.Types.Find("Microsoft.AspNetCore.SignalR.Hub", "Microsoft.AspNetCore.SignalR.Core"),
        project.Types.Find("Microsoft.AspNetCore.Mvc.ViewComponent", "Microsoft.AspNetCore.Mvc.ViewFeatures"),
    ];

    private HashSet<INamedTypeSymbol> FindRegistered(CancellationToken cancellation)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var singletons = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            // The few files that register services: nearly all others are told by their text.
            if (!Mentions(tree, cancellation))
                continue;
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call || ImplementationIn(access.Name, call.ArgumentList) is not { } implementation)
                    continue;
                semantics ??= project.Compilation.SemanticsOf(tree);
                if (semantics?.GetTypeInfo(implementation, cancellation).Type is INamedTypeSymbol type)
                    (IsShortLived(access.Name) ? types : singletons).Add(type.OriginalDefinition);
            }
        }

        types.ExceptWith(singletons);
        return types;
    }

    private static bool Mentions(SyntaxTree tree, CancellationToken cancellation)
        => SourceSearch.Mentions(tree, "AddScoped", cancellation) || SourceSearch.Mentions(tree, "AddTransient", cancellation) || SourceSearch.Mentions(tree, "AddSingleton", cancellation);

    /// <summary>
    /// The type that a call registers: <c>AddScoped&lt;Contract, Implementation&gt;()</c>, <c>AddScoped&lt;Implementation&gt;()</c>, <c>AddScoped(typeof(Contract), typeof(Implementation))</c>.
    /// </summary>
    public static TypeSyntax? ImplementationIn(SimpleNameSyntax method, ArgumentListSyntax arguments)
    {
        if (!IsShortLived(method) && method.Identifier.ValueText is not ("AddSingleton" or "TryAddSingleton"))
            return null;
        if (method is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } types })
            return types[types.Count - 1];
        return arguments.Arguments.Count > 0 && arguments.Arguments[arguments.Arguments.Count - 1].Expression is TypeOfExpressionSyntax named ? named.Type : null;
    }

    private static bool IsShortLived(SimpleNameSyntax method) => Array.IndexOf(Registrations, method.Identifier.ValueText) >= 0;
}
