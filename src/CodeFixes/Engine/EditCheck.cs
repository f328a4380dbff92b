using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>All that an edit is asked before anybody is offered it, cheap before dear.</summary>
internal static class EditCheck
{
    /// <summary>The members that the edit must leave alone. None, where the edit is sound.</summary>
    public static async Task<EditFaults> FaultsAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        List<SyntaxAnnotation?> losing = await CommentCheck.FaultsAsync(before, after, cancellation).ConfigureAwait(false);
        if (losing.Count > 0)
            return new EditFaults(losing, areTheirOwn: true);
        if (!await HiddenCodeCheck.AllowsAsync(before, after, cancellation).ConfigureAwait(false))
            return new EditFaults([null], areTheirOwn: false);
        Solution everywhere = await LinkedFiles.TakeOverAsync(before, after, cancellation).ConfigureAwait(false);
        return await CompileCheck.FaultsAsync(before, everywhere, cancellation).ConfigureAwait(false);
    }
}
