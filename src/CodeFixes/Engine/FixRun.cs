using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// Applies a fix to any number of diagnostics. Those whose code overlaps (a log call in a lambda that is an argument of
/// another) are mended in passes, so that no edit is lost: annotations carry the later ones through the earlier edits.
/// </summary>
internal sealed class FixRun
{
    private FixRun(Solution solution, int @fixed, FixTitle? title)
    {
        Solution = solution;
        Fixed = @fixed;
        Title = title;
    }

    public Solution Solution { get; }

    /// <summary>How many diagnostics were mended; the others could not be without breaking the code.</summary>
    public int Fixed { get; }

    public FixTitle? Title { get; }

    public static async Task<FixRun> ApplyAsync(RuleFix fix, string variant, Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (fix is TextFileFix text)
        {
            (Solution edited, int mendedInText) = await text.EditAsync(solution, diagnostics, cancellation).ConfigureAwait(false);
            return new FixRun(edited, mendedInText, null);
        }

        var result = new FixRun(solution, 0, null);
        List<PlacedFinding> findings = [.. Findings(solution, diagnostics)];
        while (findings.Count > 0)
        {
            (List<PlacedFinding> now, List<PlacedFinding> later) = LinkedFiles.Divide(result.Solution, findings);
            (Solution marked, List<Item> items) = await MarkAsync(result.Solution, now, cancellation).ConfigureAwait(false);
            FixRun run = await KeepAsync(fix, variant, marked, items, cancellation).ConfigureAwait(false);
            Solution mended = await LinkedFiles.TakeOverAsync(result.Solution, run.Solution, cancellation).ConfigureAwait(false);
            findings = await LinkedFiles.FollowAsync(later, result.Solution, mended, cancellation).ConfigureAwait(false);
            result = new FixRun(mended, result.Fixed + run.Fixed, result.Title ?? run.Title);
        }

        return result;
    }

    // What breaks the code is told by the member that it breaks, or found by halves, so that one of many costs the others little; those are kept.
    // Who breaks its own member, with nothing else to be seen there, is to blame: many of these cost no more than one.
    private static async Task<FixRun> KeepAsync(RuleFix fix, string variant, Solution current, List<Item> items, CancellationToken cancellation)
    {
        FixRun together = await ApplyAsync(fix, variant, current, items, cancellation).ConfigureAwait(false);
        if (together.Fixed == 0)
            return together;
        EditFaults faults = await EditCheck.FaultsAsync(current, together.Solution, cancellation).ConfigureAwait(false);
        if (faults.Members.Count == 0)
            return together;

        List<Item> suspects = items.FindAll(item => item.Member is not null && faults.Members.Contains(item.Member));
        if (faults.AreTheirOwn && suspects.Count == items.Count)
            items = items.GroupBy(item => item.Member).Where(member => member.Count() > 1).SelectMany(member => member).ToList();
        if (items.Count < 2)
            return new FixRun(current, 0, null);
        List<Item> others = suspects.Count > 0 && suspects.Count < items.Count ? items.FindAll(item => !suspects.Contains(item)) : FirstHalf(items, faults.AreTheirOwn && suspects.Count > 0);
        FixRun first = await KeepAsync(fix, variant, current, others, cancellation).ConfigureAwait(false);
        FixRun second = await KeepAsync(fix, variant, first.Solution, items.FindAll(item => !others.Contains(item)), cancellation).ConfigureAwait(false);
        return new FixRun(second.Solution, first.Fixed + second.Fixed, first.Title ?? second.Title);
    }

    // Members that do not see each other are divided side by side.
    private static List<Item> FirstHalf(List<Item> items, bool eachMember)
        => eachMember
            ? items.GroupBy(item => item.Member).SelectMany(member => member.Take((member.Count() + 1) / 2)).ToList()
            : items.GetRange(0, items.Count / 2);

    private static async Task<FixRun> ApplyAsync(RuleFix fix, string variant, Solution current, List<Item> pending, CancellationToken cancellation)
    {
        int count = 0;
        FixTitle? title = null;
        while (pending.Count > 0)
        {
            var session = new FixSession(current, cancellation);
            var later = new List<Item>();
            int before = count;
            foreach (Item item in pending)
            {
                Document document = current.GetDocument(item.Document)!;
                SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
                if (root.GetAnnotatedNodes(item.Annotation).FirstOrDefault() is not { } node)
                    continue;
                session.MetAnotherEdit = false;
                if (await session.TargetAsync(document, node, item.Diagnostic.Properties).ConfigureAwait(false) is not { IsInExpressionTree: false } target)
                    continue;
                if (await fix.TryFixAsync(session, target, variant).ConfigureAwait(false))
                    count++;
                else if (session.MetAnotherEdit)
                    later.Add(item);
            }

            if (count == before)
                break;
            title ??= session.Title;
            current = await session.CompleteAsync().ConfigureAwait(false);
            pending = later;
        }

        return new FixRun(current, count, title);
    }

    // What a generator writes is no document of the solution, though the compiler may report something in it.
    private static IEnumerable<PlacedFinding> Findings(Solution solution, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && solution.GetDocumentId(tree) is { } id && solution.GetDocument(id) is not null)
                yield return new PlacedFinding(id, diagnostic.Location.SourceSpan, diagnostic);
        }
    }

    private static async Task<(Solution Solution, List<Item> Items)> MarkAsync(Solution solution, List<PlacedFinding> findings, CancellationToken cancellation)
    {
        var items = new List<Item>();
        foreach (IGrouping<DocumentId, PlacedFinding> group in findings.GroupBy(finding => finding.Document))
        {
            SyntaxNode root = (await solution.GetDocument(group.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var annotations = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            var members = new Dictionary<SyntaxNode, SyntaxAnnotation>();
            foreach (PlacedFinding finding in group.OrderBy(finding => finding.Place.Start))
            {
                SyntaxNode node = root.FindNode(finding.Place, getInnermostNodeForTie: true);
                SyntaxAnnotation? mark = null;
                if (MarkedMember.Around(node) is { } member && !members.TryGetValue(member, out mark))
                    Annotate(annotations, member, members[member] = mark = MarkedMember.NewMark());
                var item = new Item(group.Key, finding.Diagnostic, new SyntaxAnnotation(), mark);
                items.Add(item);
                Annotate(annotations, node, item.Annotation);
            }

            SyntaxNode annotated = root.ReplaceNodes(annotations.Keys, (original, current) => current.WithAdditionalAnnotations(annotations[original]));
            solution = solution.WithDocumentSyntaxRoot(group.Key, annotated);
        }

        return (solution, items);
    }

    private static void Annotate(Dictionary<SyntaxNode, List<SyntaxAnnotation>> annotations, SyntaxNode node, SyntaxAnnotation annotation)
    {
        if (!annotations.TryGetValue(node, out List<SyntaxAnnotation>? list))
            annotations.Add(node, list = []);
        list.Add(annotation);
    }

    private sealed class Item(DocumentId document, Diagnostic diagnostic, SyntaxAnnotation annotation, SyntaxAnnotation? member)
    {
        public DocumentId Document { get; } = document;

        public Diagnostic Diagnostic { get; } = diagnostic;

        public SyntaxAnnotation Annotation { get; } = annotation;

        /// <summary>The mark of the member that the finding stands in.</summary>
        public SyntaxAnnotation? Member { get; } = member;
    }
}
