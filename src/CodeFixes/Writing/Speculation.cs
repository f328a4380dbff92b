using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Asks the compiler whether a rewritten call would compile, before anybody is offered it.</summary>
internal static class Speculation
{
    /// <summary>The method that <paramref name="replacement"/> would call in the place of <paramref name="original"/>; null where it would not compile.</summary>
    public static IMethodSymbol? Called(SemanticModel semantics, InvocationExpressionSyntax original, InvocationExpressionSyntax replacement)
    {
        var mark = new SyntaxAnnotation();
        SyntaxNode marked = replacement.WithAdditionalAnnotations(mark);
        SemanticModel? speculative = null;
        SyntaxNode? host = original.FirstAncestorOrSelf<StatementSyntax>()
            ?? original.FirstAncestorOrSelf<SyntaxNode>(node => node is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax);
        if (host is null)
            return null;

        SyntaxNode changed = host.ReplaceNode(original, marked);
        bool bound = changed switch
        {
            StatementSyntax statement => semantics.TryGetSpeculativeSemanticModel(host.SpanStart, statement, out speculative),
            ArrowExpressionClauseSyntax arrow => semantics.TryGetSpeculativeSemanticModel(host.SpanStart, arrow, out speculative),
            EqualsValueClauseSyntax value => semantics.TryGetSpeculativeSemanticModel(host.SpanStart, value, out speculative),
            _ => false,
        };
        if (!bound || speculative is null)
            return null;
        SyntaxNode candidate = changed.GetAnnotatedNodes(mark).Single();
        return speculative.GetSymbolInfo(candidate).Symbol as IMethodSymbol;
    }
}
