using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Line breaks as the file has them, whatever those of the machine are.</summary>
internal static class LineBreak
{
    /// <summary>One that the formatter may take away or double, as the first within the node.</summary>
    public static SyntaxTrivia Elastic(SyntaxNode node)
    {
        SyntaxTrivia existing = node.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return existing.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.ElasticEndOfLine(existing.ToString()) : SyntaxFactory.ElasticLineFeed;
    }

    /// <summary>One that stays where it is put, as the first in the file of the node.</summary>
    public static SyntaxTrivia Firm(SyntaxNode place) => SyntaxFactory.EndOfLine(Elastic(place.SyntaxTree.GetRoot()).ToString());
}
