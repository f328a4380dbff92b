using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>The last word on a fix: the files that it changed compile as well as they did before.</summary>
internal static class CompileCheck
{
    // A partial method without a body. A generator writes it when the project is built; until then no editor need run it.
    private const string NoImplementation = "CS8795";

    public static async Task<bool> AddsNoErrorAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            int errors = await ErrorsAsync(after.GetDocument(id), cancellation).ConfigureAwait(false);
            if (errors > 0 && errors > await ErrorsAsync(before.GetDocument(id), cancellation).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsAsync(Document? document, CancellationToken cancellation)
    {
        if (document is null || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics)
            return 0;
        return semantics.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != NoImplementation);
    }
}
