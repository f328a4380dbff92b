using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>A call by which many objects are made of a type of another project that says that each of them creates something that is collected by its name.</summary>
internal sealed class ShortLivedRegistration
{
    private ShortLivedRegistration(InvocationExpressionSyntax syntax, SimpleNameSyntax method, INamedTypeSymbol type, Fact fact)
    {
        Syntax = syntax;
        Method = method;
        Type = type;
        Noun = fact.Subject;
        Name = fact.Name;
    }

    public InvocationExpressionSyntax Syntax { get; }

    /// <summary>The name of the method that registers the type: <c>AddScoped&lt;OrderMetrics&gt;</c>.</summary>
    public SimpleNameSyntax Method { get; }

    public INamedTypeSymbol Type { get; }

    /// <summary>What each object creates: a meter, a source of spans.</summary>
    public string Noun { get; }

    /// <summary>Under which name.</summary>
    public string Name { get; }

    /// <summary>Those of a file, for one kind of things.</summary>
    public static ImmutableArray<ShortLivedRegistration> In(SemanticModel semantics, string noun, TelemetryModel model, CancellationToken cancellation)
    {
        ImmutableArray<ShortLivedRegistration>.Builder found = ImmutableArray.CreateBuilder<ShortLivedRegistration>();
        List<(FactsOfAssembly Owner, Fact Fact)> told = [.. model.Facts.Of(FactVerb.CreatesEach, noun)];
        foreach (string registering in told.Count == 0 ? [] : ShortLivedTypes.Registrations)
        {
            foreach (InvocationExpressionSyntax call in TokensInSource.CallsOf(semantics.SyntaxTree, registering, cancellation))
            {
                if (TypeIn(call, semantics, cancellation) is { } type
                    && told.Find(known => known.Fact.Detail == type.GetDocumentationCommentId()
                        && SymbolEqualityComparer.Default.Equals(known.Owner.Assembly, type.ContainingAssembly)).Fact is { } fact
                    && model.Metrics.ShortLived.Include(type, cancellation))
                    found.Add(new ShortLivedRegistration(call, ((MemberAccessExpressionSyntax)call.Expression).Name, type, fact));
            }
        }

        return found.ToImmutable();
    }

    // A factory that is given along may hand out one object again and again.
    private static INamedTypeSymbol? TypeIn(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellation)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || ShortLivedTypes.ImplementationIn(access.Name, call.ArgumentList) is not { } written)
            return null;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not TypeOfExpressionSyntax)
                return null;
        }

        return semantics.GetTypeInfo(written, cancellation).Type is INamedTypeSymbol type
            && semantics.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && method.ContainingNamespace.IsWithin("Microsoft.Extensions.DependencyInjection")
                ? type.OriginalDefinition
                : null;
    }
}
