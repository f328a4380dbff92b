using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>
/// Throws on what a catch block drops, where whoever called takes a failure for a success. A block that leaves by itself tells its caller something,
/// and what nobody waits for, or goes on with the next of many, would end for good: those stay.
/// </summary>
internal static class ExceptionRethrow
{
    /// <summary>Ends the block with <c>throw;</c>, or returns false.</summary>
    public static async Task<bool> TryAsync(FixSession session, FixTarget target, CatchClauseSyntax clause)
    {
        var attempt = (TryStatementSyntax)clause.Parent!;
        if (!session.IsFree(target.Document.Id, clause)
            || !IsEndReached(clause.Block, target.Semantics)
            || !IsLeftWithoutIt(attempt, clause, target.Semantics)
            || !ExceptionOutlet.IsOpenAt(attempt, target.Semantics, target.Model, session.CancellationToken)
            || target.Semantics.GetEnclosingSymbol(attempt.SpanStart, session.CancellationToken) is not IMethodSymbol member
            || !await EveryCallerCanTakeItAsync(session, target, member).ConfigureAwait(false))
            return false;
        BlockSyntax block = StatementInsertion.At(clause.Block, clause.Block.Statements.Count, [SyntaxFactory.ThrowStatement()]);
        await session.ReplaceAsync(target.Document.Id, clause.Block, block).ConfigureAwait(false);
        return true;
    }

    // Code behind the try that only the catch block comes to would never run any more, of which the compiler warns.
    private static bool IsLeftWithoutIt(TryStatementSyntax attempt, CatchClauseSyntax clause, SemanticModel semantics)
        => IsEndReached(attempt.Block, semantics) || attempt.Catches.Any(other => other != clause && IsEndReached(other.Block, semantics));

    private static bool IsEndReached(BlockSyntax block, SemanticModel semantics) => semantics.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: true };

    // Whom nobody in the solution calls, a framework does, or somebody who is not seen here.
    private static async Task<bool> EveryCallerCanTakeItAsync(FixSession session, FixTarget target, IMethodSymbol member)
    {
        bool isCalled = false;
        foreach (ReferenceLocation location in (await session.ReferencesAsync(member).ConfigureAwait(false)).SelectMany(referenced => referenced.Locations))
        {
            if (location.IsImplicit
                || await location.Document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root
                || await location.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
                || await session.ModelAsync(location.Document.Project).ConfigureAwait(false) is not { } model)
                return false;
            SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
            if (IsWithin(member, name, location.Document == target.Document))
                continue;
            if (!CanTakeIt(name, semantics, model, session))
                return false;
            isCalled = true;
        }

        return isCalled;
    }

    private static bool IsWithin(IMethodSymbol member, SyntaxNode name, bool isSameDocument)
        => isSameDocument && member.DeclaringSyntaxReferences.Any(declared => declared.Span.Contains(name.Span));

    // Called, and waited for: Send(order); await SendAsync(order); return SendAsync(order).
    private static bool CanTakeIt(SyntaxNode name, SemanticModel semantics, TelemetryModel model, FixSession session)
    {
        if (Called(name) is not { } call || semantics.GetTypeInfo(call, session.CancellationToken).Type is not { } type)
            return false;
        SyntaxNode whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" })
            whole = whole.Parent;
        bool isWaitedFor = !type.IsTask() || whole.Parent is AwaitExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax;
        return isWaitedFor && ExceptionOutlet.IsOpenAt(call, semantics, model, session.CancellationToken);
    }

    private static InvocationExpressionSyntax? Called(SyntaxNode name)
    {
        SyntaxNode whole = name is SimpleNameSyntax && name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : null;
    }
}
