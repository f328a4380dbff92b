using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Gives the declaration that holds a scope a using; a last statement that closed the scope by hand goes.</summary>
internal static class UsingForLocal
{
    /// <summary>Mends the declaration; false, and nothing done, where a using has no place.</summary>
    public static async Task<bool> TryAsync(FixSession session, FixTarget target, TelemetryScope scope)
    {
        if (ScopeResult.Of(scope.Operation) is not { Local: { } local, Whole: var whole }
            || whole.Parent is not IVariableInitializerOperation
            || whole.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not LocalDeclarationStatementSyntax declaration
            || LocalScope.TryCreate(local, whole, target.Model) is not { } held)
            return false;

        ISymbol? member = target.Semantics.GetEnclosingSymbol(declaration.SpanStart, session.CancellationToken);

        // A provider would end with the method that sets it up.
        if (scope.Kind == ScopeKind.Provider || ScopeReaches.WouldEndEarly(scope, member))
            return false;
        List<StatementSyntax> obsolete = held.Ends.Select(end => Last(end, declaration)).OfType<StatementSyntax>().ToList();

        // To close a span twice changes nothing; a timer would observe twice.
        if (scope.Kind == ScopeKind.Timer && obsolete.Count != held.Ends.Count)
            return false;
        return await UsingScope.DeclareAsync(session, target.Document.Id, declaration, obsolete).ConfigureAwait(false);
    }

    // The statement that closes the scope, where the end of the block does it as well.
    private static StatementSyntax? Last(IInvocationOperation end, LocalDeclarationStatementSyntax declaration)
    {
        if (end.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Expression: var expression } closing
            || (expression != end.Syntax && expression is not ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax }))
            return null;
        StatementSyntax statement = (StatementSyntax?)Asking(closing) ?? closing;
        return StatementRest.Behind(statement) is { DoesSomething: false } rest && rest.Container == StatementRest.Behind(declaration)?.Container ? statement : null;
    }

    // if (activity != null) activity.Stop();
    private static IfStatementSyntax? Asking(ExpressionStatementSyntax closing)
    {
        IfStatementSyntax? choice = closing.Parent switch
        {
            IfStatementSyntax { Else: null } direct => direct,
            BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax { Else: null } inBlock } => inBlock,
            _ => null,
        };
        return choice?.Condition is BinaryExpressionSyntax { Left: IdentifierNameSyntax, Right: LiteralExpressionSyntax }
            or IsPatternExpressionSyntax { Expression: IdentifierNameSyntax }
            ? choice : null;
    }
}
