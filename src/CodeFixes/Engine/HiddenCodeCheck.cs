using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// What no compiler of this build sees: a branch of <c>#if</c> that is not taken, and files that a generator writes. A fix that takes away what the one
/// mentions, or that edits the other, is not offered.
/// </summary>
internal static class HiddenCodeCheck
{
    public static async Task<bool> AllowsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.ChangedDocuments(before))
        {
            Document document = before.GetDocument(id)!;
            SyntaxNode was = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            if (GeneratedFile.Is(document, was))
                return false;
            if (!was.ContainsDirectives)
                continue;
            SyntaxNode now = (await after.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            if (MentionsAny(was, EditedCode.Between(was, now).Gone))
                return false;
        }

        return true;
    }

    private static bool MentionsAny(SyntaxNode root, IReadOnlyCollection<string> names)
        => names.Count > 0 && root.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            .SelectMany(trivia => SyntaxFactory.ParseTokens(trivia.ToString()))
            .Any(token => names.Contains(token.ValueText));
}
