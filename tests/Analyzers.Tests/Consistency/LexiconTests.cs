using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Names are read by whole words, through the lexicon alone: <c>_deadline</c> contains "dead" and means nothing of the kind.</summary>
public class LexiconTests
{
    [Fact]
    public void Names_are_not_searched_for_parts_of_words()
        => Assert.Empty(Matches().Select(OwnSources.Show).Order());

    internal static IEnumerable<SyntaxNode> Matches()
    {
        foreach (SyntaxTree tree in OwnSources.Compilation.SyntaxTrees)
        {
            SemanticModel model = OwnSources.Compilation.GetSemanticModel(tree);
            foreach (InvocationExpressionSyntax call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String, Name: "Contains" or "IndexOf" or "LastIndexOf" or "StartsWith" or "EndsWith" } method
                    && method.Parameters[0].Type.SpecialType == SpecialType.System_String
                    && !(model.GetConstantValue(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: string text } && !text.Any(char.IsLetter)))
                    yield return call;
            }
        }
    }
}
