using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>A file that several projects compile, or one project for several target frameworks, is one file: what is edited in one is edited in all.</summary>
internal static class LinkedFiles
{
    /// <summary>The solution with each edited file the same in all projects that compile it.</summary>
    public static async Task<Solution> TakeOverAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.ChangedDocuments(before))
        {
            ImmutableArray<DocumentId> others = before.GetDocument(id)!.GetLinkedDocumentIds();
            if (others.IsEmpty)
                continue;
            SourceText was = await before.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
            IReadOnlyList<TextChange> changes = await ChangesAsync(id, before, after, cancellation).ConfigureAwait(false);
            if (changes.Count == 0)
                continue;
            foreach (DocumentId other in others)
            {
                // The changes and not the whole: what was not changed stays the same tree.
                SourceText theirs = await before.GetDocument(other)!.GetTextAsync(cancellation).ConfigureAwait(false);
                if (theirs.ContentEquals(was))
                    after = after.WithDocumentText(other, theirs.WithChanges(changes));
            }
        }

        return after;
    }

    /// <summary>
    /// What is found in a file, told once. Of the projects that compile it one comes first, where most is found; what another one finds that it
    /// does not, in a branch of <c>#if</c>, is for a later turn.
    /// </summary>
    public static (List<PlacedFinding> First, List<PlacedFinding> Later) Divide(Solution solution, List<PlacedFinding> findings)
    {
        var later = new List<PlacedFinding>();
        var leaders = new Dictionary<DocumentId, ILookup<TextSpan, PlacedFinding>>();
        foreach (IGrouping<DocumentId, PlacedFinding> file in findings.GroupBy(finding => finding.Document).OrderByDescending(file => file.Count()))
        {
            DocumentId? leader = solution.GetDocument(file.Key)!.GetLinkedDocumentIds().FirstOrDefault(leaders.ContainsKey);
            if (leader is null)
                leaders.Add(file.Key, file.ToLookup(finding => finding.Place));
            else
                later.AddRange(file.Where(finding => !leaders[leader].Contains(finding.Place)));
        }

        return (findings.FindAll(finding => leaders.ContainsKey(finding.Document)), later);
    }

    /// <summary>Where findings stand after an edit; those that it changed are left out.</summary>
    public static async Task<List<PlacedFinding>> FollowAsync(List<PlacedFinding> findings, Solution before, Solution after, CancellationToken cancellation)
    {
        var followed = new List<PlacedFinding>();
        foreach (IGrouping<DocumentId, PlacedFinding> file in findings.GroupBy(finding => finding.Document))
        {
            IReadOnlyList<TextChange> changes = await ChangesAsync(file.Key, before, after, cancellation).ConfigureAwait(false);
            followed.AddRange(file
                .Where(finding => !changes.Any(change => change.Span.IntersectsWith(finding.Place)))
                .Select(finding => finding.At(finding.Place.Start + changes.Where(change => change.Span.End < finding.Place.Start).Sum(change => change.NewText!.Length - change.Span.Length))));
        }

        return followed;
    }

    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(DocumentId id, Solution before, Solution after, CancellationToken cancellation)
        => [.. await after.GetDocument(id)!.GetTextChangesAsync(before.GetDocument(id)!, cancellation).ConfigureAwait(false)];
}

/// <summary>A diagnostic, and where in a solution it stands.</summary>
internal readonly record struct PlacedFinding(DocumentId Document, TextSpan Place, Diagnostic Diagnostic)
{
    public PlacedFinding At(int start) => this with { Place = new TextSpan(start, Place.Length) };
}
