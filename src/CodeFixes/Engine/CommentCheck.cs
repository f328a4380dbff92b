using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What somebody wrote beside the code outlives a fix: one that would lose a comment, a directive or code that is not compiled here is not offered.</summary>
internal static class CommentCheck
{
    /// <summary>The marks of the members that lose one; null where it is lost elsewhere.</summary>
    public static async Task<List<SyntaxAnnotation?>> FaultsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var faults = new List<SyntaxAnnotation?>();
        foreach (DocumentId id in after.ChangedDocuments(before))
        {
            SyntaxNode was = (await before.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            SyntaxNode now = (await after.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            if (!KeepsAll(was, now))
                faults.AddRange(Losing(was, now));
        }

        return faults;
    }

    private static IEnumerable<SyntaxAnnotation?> Losing(SyntaxNode before, SyntaxNode after)
    {
        List<SyntaxAnnotation?> losing = [.. MarkedMember.All(before)
            .Where(marked => after.GetAnnotatedNodes(marked.Mark).FirstOrDefault() is not { } left || !KeepsAll(marked.Member, left))
            .Select(marked => marked.Mark)];
        return losing.Count > 0 ? losing : [null];
    }

    private static bool KeepsAll(SyntaxNode before, SyntaxNode after)
    {
        if (before.IsEquivalentTo(after))
            return true;
        Dictionary<string, int> kept = Remarks(after);
        return Remarks(before).All(remark => kept.TryGetValue(remark.Key, out int count) && count >= remark.Value);
    }

    private static Dictionary<string, int> Remarks(SyntaxNode root)
    {
        var remarks = new Dictionary<string, int>();
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (!trivia.IsComment() && !trivia.IsDirective && !trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                continue;

            // The lines of one comment may be indented anew, and others may stand between.
            foreach (string line in trivia.ToString().Split('\n').Select(line => line.Trim()))
                remarks[line] = remarks.TryGetValue(line, out int count) ? count + 1 : 1;
        }

        return remarks;
    }
}
