using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>A fix that rewrites one log call in its place. All that its rule reports in the call is mended at once.</summary>
public abstract class LogCallFix : RuleFix
{
    /// <summary>The call as it should be; null where there is no way to mend it.</summary>
    internal abstract InvocationExpressionSyntax? Rewrite(LogCallEditor call);

    internal sealed override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { } model
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || LogCallFinder.Around(target.Node, semantics, model, session.CancellationToken) is not { TemplateArgument: not null } call)
            return false;

        SyntaxNode invocation = call.Operation.Syntax;
        if (!session.IsFree(target.Document.Id, invocation))
            return false;
        var editor = new LogCallEditor(call, model, semantics, session.CancellationToken);
        if (Rewrite(editor) is not { } rewritten)
            return false;
        foreach (string name in editor.Usings)
            session.AddUsing(target.Document.Id, name);
        await session.ReplaceAsync(target.Document.Id, invocation, rewritten).ConfigureAwait(false);
        return true;
    }
}
