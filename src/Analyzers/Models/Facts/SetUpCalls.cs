using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Facts;

/// <summary>The calls of a program's own to methods of other projects that set something up: <c>builder.AddServiceDefaults()</c>.</summary>
internal static class SetUpCalls
{
    /// <param name="compilation">The program.</param>
    /// <param name="subject">What is set up.</param>
    /// <param name="facts">What the other projects tell.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<SetUpCall> In(Compilation compilation, string subject, ReferencedFacts facts, CancellationToken cancellation)
    {
        ImmutableArray<SetUpCall>.Builder calls = ImmutableArray.CreateBuilder<SetUpCall>();
        foreach ((FactsOfAssembly owner, Fact fact) in facts.Of(FactVerb.SetsUp, subject))
        {
            string method = fact.Name.Substring(fact.Name.LastIndexOf('.') + 1);
            foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, method, cancellation))
            {
                SemanticModel? semantics = null;
                foreach (InvocationExpressionSyntax invocation in TokensInSource.CallsOf(tree, method, cancellation))
                {
                    semantics ??= compilation.SemanticsOf(tree);
                    if (semantics?.GetSymbolInfo(invocation, cancellation).Symbol is IMethodSymbol called
                        && SymbolEqualityComparer.Default.Equals(called.ContainingAssembly, owner.Assembly)
                        && SetUpMethods.NameOf(called) == fact.Name)
                        calls.Add(new SetUpCall(invocation, owner.Assembly.Name));
                }
            }
        }

        return calls.ToImmutable();
    }
}

/// <summary>One such call.</summary>
internal readonly struct SetUpCall(InvocationExpressionSyntax syntax, string owner)
{
    public InvocationExpressionSyntax Syntax { get; } = syntax;

    /// <summary>The assembly of the project whose method it calls.</summary>
    public string Owner { get; } = owner;
}
