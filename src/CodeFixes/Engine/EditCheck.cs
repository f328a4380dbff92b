using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>All that an edit is asked before anybody is offered it, cheap before dear.</summary>
internal static class EditCheck
{
    /// <summary>The marks of the members that the edit must leave alone; null where it is not known which. None, where the edit is sound.</summary>
    public static async Task<List<SyntaxAnnotation?>> FaultsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        List<SyntaxAnnotation?> faults = await CommentCheck.FaultsAsync(before, after, cancellation).ConfigureAwait(false);
        if (faults.Count > 0)
            return faults;
        if (!await HiddenCodeCheck.AllowsAsync(before, after, cancellation).ConfigureAwait(false))
            return [null];
        Solution everywhere = await LinkedFiles.TakeOverAsync(before, after, cancellation).ConfigureAwait(false);
        return await CompileCheck.FaultsAsync(before, everywhere, cancellation).ConfigureAwait(false);
    }
}
