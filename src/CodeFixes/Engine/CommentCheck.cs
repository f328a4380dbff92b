using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What somebody wrote beside the code outlives a fix: one that would lose a comment is not offered.</summary>
internal static class CommentCheck
{
    public static async Task<bool> KeepsAllAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            Dictionary<string, int> kept = await CommentsAsync(after.GetDocument(id)!, cancellation).ConfigureAwait(false);
            foreach (KeyValuePair<string, int> comment in await CommentsAsync(before.GetDocument(id)!, cancellation).ConfigureAwait(false))
            {
                if (!kept.TryGetValue(comment.Key, out int count) || count < comment.Value)
                    return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> CommentsAsync(Document document, CancellationToken cancellation)
    {
        var comments = new Dictionary<string, int>();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return comments;
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (!trivia.IsComment())
                continue;

            // The lines of one comment may be indented anew, and others may stand between.
            foreach (string line in trivia.ToString().Split('\n').Select(line => line.Trim()))
                comments[line] = comments.TryGetValue(line, out int count) ? count + 1 : 1;
        }

        return comments;
    }
}
