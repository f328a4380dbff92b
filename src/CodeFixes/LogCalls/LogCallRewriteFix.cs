using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>A fix that puts another call in the place of a log call.</summary>
public abstract class LogCallRewriteFix : LogCallFix
{
    /// <summary>The call as it should be; null where there is no way to mend it.</summary>
    private protected abstract InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call);

    private protected sealed override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        SyntaxNode invocation = call.Operation.Syntax;
        if (!session.IsFree(target.Document.Id, invocation) || !WrapperText.IsLogged(call, target.Model, target.CancellationToken) || Rewrite(target, call) is not { } rewritten)
            return false;
        await session.ReplaceAsync(target.Document.Id, invocation, rewritten).ConfigureAwait(false);
        return true;
    }
}
