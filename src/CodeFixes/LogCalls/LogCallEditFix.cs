using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>A fix that edits one log call in its place. All that its rule reports in the call is mended at once.</summary>
public abstract class LogCallEditFix : LogCallFix
{
    /// <summary>The call as it should be; null where there is no way to mend it.</summary>
    internal abstract InvocationExpressionSyntax? Rewrite(LogCallEditor call);

    private protected sealed override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        SyntaxNode invocation = call.Operation.Syntax;
        if (call.TemplateArgument is null || !session.IsFree(target.Document.Id, invocation) || !WrapperText.IsLogged(call, target.Model, target.CancellationToken))
            return false;
        var editor = new LogCallEditor(call, target.Model, target.Semantics, target.CancellationToken);
        if (Rewrite(editor) is not { } rewritten)
            return false;
        foreach (string name in editor.Usings)
            session.AddUsing(target.Document.Id, name);
        await session.ReplaceAsync(target.Document.Id, invocation, rewritten).ConfigureAwait(false);
        return true;
    }
}
