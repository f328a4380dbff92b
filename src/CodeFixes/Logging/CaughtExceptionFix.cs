using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>The caught exception gets a name and goes to the log call; a generated method gets a parameter for it.</summary>
public abstract class CaughtExceptionFix : LogCallFix
{
    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        if (call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || invocation.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !session.IsFree(document.Id, clause))
            return false;

        // An earlier fix may have given the method its parameter, and this call its exception.
        if (call.Exception is not null)
            return false;
        if (call.Method.DeclaredTemplate is not null)
            return await LoggerMessageException.PassAsync(session, session.Solution, call).ConfigureAwait(false);

        string variable = CatchEditor.VariableOf(clause, target.Semantics);
        if (new ExceptionSlot(call, target.Model, target.Semantics, session.CancellationToken).RewriteWithVariable(variable) is not { } rewritten)
            return false;
        await session.ReplaceAsync(document.Id, clause, CatchEditor.WithVariable(clause.ReplaceNode(invocation, rewritten), variable)).ConfigureAwait(false);
        return true;
    }
}
