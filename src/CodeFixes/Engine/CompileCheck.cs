using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// The last word on a fix: what it changed compiles as well as it did before, and so does whatever may see the change. The compiler is asked of the
/// members that were edited alone, where nothing but their bodies is different.
/// </summary>
internal static class CompileCheck
{
    // A partial method without a body. A generator writes it when the project is built; until then no editor need run it.
    private const string NoImplementation = "CS8795";

    /// <summary>The members that have errors which they had not before, or that stand in a type with one.</summary>
    public static async Task<EditFaults> FaultsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var faults = new List<SyntaxAnnotation?>();
        var seen = new Dictionary<ProjectId, HashSet<string>>();
        var asked = new HashSet<DocumentId>();
        bool isWithinBodies = true;
        foreach (DocumentId id in after.ChangedDocuments(before))
        {
            EditedCode edited = await EditAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellation).ConfigureAwait(false);
            if (edited.SeenElsewhere.Count > 0)
                (seen.TryGetValue(id.ProjectId, out HashSet<string>? names) ? names : seen[id.ProjectId] = []).UnionWith(edited.SeenElsewhere);
            isWithinBodies &= edited.IsWithinBodies;
            if (edited.IsWithinBodies)
            {
                await AddFaultsOfBodiesAsync(before.GetDocument(id)!, after.GetDocument(id)!, edited, faults, cancellation).ConfigureAwait(false);
                continue;
            }

            asked.Add(id);
            await AddFaultsAsync(before.GetDocument(id)!, after.GetDocument(id)!, faults, cancellation).ConfigureAwait(false);
        }

        // Where it is at fault already, it need not be asked what else is.
        if (faults.Count > 0)
            return new EditFaults(faults, isWithinBodies);
        foreach (KeyValuePair<ProjectId, HashSet<string>> names in seen)
        {
            foreach (DocumentId id in await OnlookersAsync(after, names.Key, names.Value, cancellation).ConfigureAwait(false))
            {
                if (asked.Add(id))
                    await AddFaultsAsync(before.GetDocument(id)!, after.GetDocument(id)!, faults, cancellation).ConfigureAwait(false);
            }
        }

        return new EditFaults(faults, isWithinBodies);
    }

    private static async Task<EditedCode> EditAsync(Document before, Document after, CancellationToken cancellation)
        => EditedCode.Between(
            (await before.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!,
            (await after.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!);

    private static async Task AddFaultsOfBodiesAsync(Document before, Document after, EditedCode edited, List<SyntaxAnnotation?> faults, CancellationToken cancellation)
    {
        SyntaxNode root = (await after.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        foreach ((TextSpan was, TextSpan now) in edited.Bodies)
        {
            int errors = (await ErrorsAsync(after, now, cancellation).ConfigureAwait(false)).Length;
            if (errors > 0 && errors > (await ErrorsAsync(before, was, cancellation).ConfigureAwait(false)).Length)
                faults.Add(MarkedMember.MarkAt(root, now));
        }
    }

    private static async Task AddFaultsAsync(Document before, Document after, List<SyntaxAnnotation?> faults, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> now = await ErrorsAsync(after, null, cancellation).ConfigureAwait(false);
        if (now.IsEmpty)
            return;
        ImmutableArray<Diagnostic> were = await ErrorsAsync(before, null, cancellation).ConfigureAwait(false);
        if (now.Length <= were.Length)
            return;
        ILookup<SyntaxAnnotation?, Diagnostic> old = await ByMarkAsync(before, were, cancellation).ConfigureAwait(false);
        ILookup<SyntaxAnnotation?, Diagnostic> current = await ByMarkAsync(after, now, cancellation).ConfigureAwait(false);
        SyntaxNode root = (await after.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        foreach (IGrouping<SyntaxAnnotation?, Diagnostic> group in current.Where(group => group.Count() > old[group.Key].Count()))
        {
            if (group.Key is not null)
                faults.Add(group.Key);
            else
                faults.AddRange(group.SelectMany(error => MarkedMember.MarksNear(root, error.Location.SourceSpan)));
        }
    }

    private static async Task<ILookup<SyntaxAnnotation?, Diagnostic>> ByMarkAsync(Document document, ImmutableArray<Diagnostic> errors, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        return errors.ToLookup(error => MarkedMember.MarkAt(root, error.Location.SourceSpan));
    }

    // The files that have one of the words: of the project, and of those that are compiled against it.
    private static async Task<List<DocumentId>> OnlookersAsync(Solution solution, ProjectId changed, HashSet<string> names, CancellationToken cancellation)
    {
        var onlookers = new List<DocumentId>();
        foreach (ProjectId id in solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(changed).Append(changed))
        {
            foreach (Document document in solution.GetProject(id)!.Documents)
            {
                if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } tree && names.Any(name => SourceSearch.Contains(tree, name, cancellation)))
                    onlookers.Add(document.Id);
            }
        }

        return onlookers;
    }

    private static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Document document, TextSpan? place, CancellationToken cancellation)
        => await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
            ? semantics.GetDiagnostics(place, cancellation).RemoveAll(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error || diagnostic.Id == NoImplementation)
            : ImmutableArray<Diagnostic>.Empty;
}
