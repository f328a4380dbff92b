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
        (Solution annotated, List<Item> items) = await AnnotateAsync(solution, diagnostics, cancellation).ConfigureAwait(false);
        return await KeepAsync(fix, variant, annotated, items, cancellation).ConfigureAwait(false);
    }

    // What breaks the code is found by halves, so that one of many costs the others little; those are kept.
    private static async Task<FixRun> KeepAsync(RuleFix fix, string variant, Solution current, List<Item> items, CancellationToken cancellation)
    {
        FixRun together = await ApplyAsync(fix, variant, current, items, cancellation).ConfigureAwait(false);
        if (together.Fixed == 0)
            return together;
        bool isSound = await CommentCheck.KeepsAllAsync(current, together.Solution, cancellation).ConfigureAwait(false)
            && await CompileCheck.AddsNoErrorAsync(current, together.Solution, cancellation).ConfigureAwait(false);
        if (isSound)
            return together;
        if (items.Count == 1)
            return new FixRun(current, 0, null);

        int half = items.Count / 2;
        FixRun first = await KeepAsync(fix, variant, current, items.GetRange(0, half), cancellation).ConfigureAwait(false);
        FixRun second = await KeepAsync(fix, variant, first.Solution, items.GetRange(half, items.Count - half), cancellation).ConfigureAwait(false);
        return new FixRun(second.Solution, first.Fixed + second.Fixed, first.Title ?? second.Title);
    }

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

    private static async Task<(Solution Solution, List<Item> Items)> AnnotateAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var items = new List<Item>();
        foreach (IGrouping<DocumentId, Diagnostic> group in diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree is not null)
            .GroupBy(diagnostic => solution.GetDocumentId(diagnostic.Location.SourceTree))
            .Where(group => group.Key is not null)!)
        {
            Document document = solution.GetDocument(group.Key)!;
            SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var annotations = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            foreach (Diagnostic diagnostic in group.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                var item = new Item(group.Key, diagnostic, new SyntaxAnnotation());
                items.Add(item);
                SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                if (!annotations.TryGetValue(node, out List<SyntaxAnnotation>? list))
                    annotations.Add(node, list = []);
                list.Add(item.Annotation);
            }

            SyntaxNode annotated = root.ReplaceNodes(annotations.Keys, (original, current) => current.WithAdditionalAnnotations(annotations[original]));
            solution = solution.WithDocumentSyntaxRoot(group.Key, annotated);
        }

        return (solution, items);
    }

    private sealed class Item(DocumentId document, Diagnostic diagnostic, SyntaxAnnotation annotation)
    {
        public DocumentId Document { get; } = document;

        public Diagnostic Diagnostic { get; } = diagnostic;

        public SyntaxAnnotation Annotation { get; } = annotation;
    }
}
