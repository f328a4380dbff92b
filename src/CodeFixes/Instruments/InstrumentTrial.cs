using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>
/// Tries edits on a copy of the solution. The files that a fix changes are compiled before it is offered;
/// here it is those that only use what is retyped, and stay as they are.
/// </summary>
internal static class InstrumentTrial
{
    public static async Task<bool> CompilesAsync(Solution solution, IReadOnlyCollection<InstrumentEdit> edits, IEnumerable<DocumentId> users, CancellationToken cancellation)
    {
        List<DocumentId> unchanged = users.Except(edits.Select(edit => edit.Document)).ToList();
        if (unchanged.Count == 0)
            return true;

        Solution changed = solution;
        foreach (IGrouping<DocumentId, InstrumentEdit> group in edits.GroupBy(edit => edit.Document))
        {
            SyntaxNode root = (await solution.GetDocument(group.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            Dictionary<SyntaxNode, SyntaxNode> replacements = group.ToDictionary(edit => edit.Node, edit => edit.Replacement);
            changed = changed.WithDocumentSyntaxRoot(group.Key, root.ReplaceNodes(replacements.Keys, (node, _) => replacements[node]));
        }

        foreach (DocumentId document in unchanged)
        {
            if (await ErrorsAsync(changed, document, cancellation).ConfigureAwait(false) > await ErrorsAsync(solution, document, cancellation).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsAsync(Solution solution, DocumentId document, CancellationToken cancellation)
    {
        SemanticModel? semantics = await solution.GetDocument(document)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return semantics?.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ?? 0;
    }
}
