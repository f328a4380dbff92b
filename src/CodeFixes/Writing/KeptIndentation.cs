using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Puts lines back to where they stood that the formatter moved although nothing asked it to: it formats whole lines, up to the next one.</summary>
internal static class KeptIndentation
{
    /// <param name="before">The document as the fix wrote it.</param>
    /// <param name="formatted">The same with the new parts formatted.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static async Task<Document> RestoreAsync(Document before, Document formatted, CancellationToken cancellation)
    {
        SyntaxNode old = (await before.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode root = (await formatted.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        if (old.IsEquivalentTo(root))
            return formatted;

        var restored = new Dictionary<SyntaxToken, SyntaxTriviaList>();
        SyntaxToken previousOld = default, previousNew = default;
        foreach ((SyntaxToken was, SyntaxToken became) in old.DescendantTokens().Zip(root.DescendantTokens(), (was, became) => (was, became)))
        {
            if (was.LeadingTrivia != became.LeadingTrivia && EndsLine(previousOld) && EndsLine(previousNew) && IsWritten(was.LeadingTrivia) && !IsToBeFormatted(was))
                restored.Add(became, was.LeadingTrivia);
            (previousOld, previousNew) = (was, became);
        }

        return restored.Count == 0 ? formatted : formatted.WithSyntaxRoot(root.ReplaceTokens(restored.Keys, (token, rewritten) => rewritten.WithLeadingTrivia(restored[token])));
    }

    // Before the first token there is none, and a line begins too.
    private static bool EndsLine(SyntaxToken token) => token.RawKind == 0 || token.TrailingTrivia.LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    // By whoever wrote the file, not by a fix that leaves it to the formatter.
    private static bool IsWritten(SyntaxTriviaList leading)
        => leading.Any(SyntaxKind.WhitespaceTrivia) && !leading.Any(trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation));

    private static bool IsToBeFormatted(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Any(node => node.HasAnnotation(Formatter.Annotation));
}
