using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>
/// Has a program call something last: in the <c>finally</c> of the try statement that its work stands in, else around a last
/// statement that returns, else behind the last statement.
/// </summary>
internal static class FlushAtExit
{
    /// <param name="session">The pass.</param>
    /// <param name="document">The program's file.</param>
    /// <param name="setUp">The statement from which on the call is needed.</param>
    /// <param name="call">The call's source.</param>
    public static async Task<bool> AddAsync(FixSession session, DocumentId document, StatementSyntax setUp, string call)
    {
        // What is set up twice is flushed once: the next pass finds it done.
        Addition addition = session.Shared((document, call), () => new Addition());
        session.MetAnotherEdit |= addition.IsMade;
        return !addition.IsMade && (addition.IsMade = await TryAddAsync(session, document, setUp, SyntaxFactory.ParseStatement($"{call};")).ConfigureAwait(false));
    }

    /// <summary>Whether the block that a statement stands in ends with the program.</summary>
    public static bool LastsToTheEnd(StatementSyntax statement)
        => IsBody(statement.Parent) || (TryAround(statement) is { } attempt && StatementRest.Behind(attempt) is not { DoesSomething: true });

    private static async Task<bool> TryAddAsync(FixSession session, DocumentId document, StatementSyntax setUp, StatementSyntax flush)
    {
        if (TryAround(setUp) is { } attempt)
            return await ReplaceAsync(session, document, attempt, WithFinally(attempt, flush)).ConfigureAwait(false);
        if (StatementRest.Behind(setUp) is not { } rest || !IsBody(setUp.Parent))
            return false;

        List<StatementSyntax> work = rest.Following.Where(statement => statement is not LocalFunctionStatementSyntax).ToList();
        if (work.Count == 0 || work.Take(work.Count - 1).Any(MayLeave) || work.Any(statement => statement.ContainsDirectives))
            return false;
        StatementSyntax last = work[work.Count - 1];
        switch (last)
        {
            case TryStatementSyntax own:
                return await ReplaceAsync(session, document, own, WithFinally(own, flush)).ConfigureAwait(false);
            case ThrowStatementSyntax:
                return false;
            case var _ when MayLeave(last):
                return await ReplaceAsync(session, document, last, Around(last, flush)).ConfigureAwait(false);
            default:
                return await AppendAsync(session, document, last, flush).ConfigureAwait(false);
        }
    }

    private static TryStatementSyntax? TryAround(StatementSyntax statement)
        => statement.Parent is BlockSyntax { Parent: TryStatementSyntax { Parent: var around } attempt } block && block == attempt.Block && IsBody(around) ? attempt : null;

    private static bool IsBody(SyntaxNode? container) => container is GlobalStatementSyntax or BlockSyntax { Parent: BaseMethodDeclarationSyntax };

    private static bool MayLeave(StatementSyntax statement)
        => statement.DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is ReturnStatementSyntax or GotoStatementSyntax);

    private static async Task<bool> ReplaceAsync(FixSession session, DocumentId document, StatementSyntax statement, StatementSyntax replacement)
    {
        if (!session.IsFree(document, statement))
            return false;
        await session.ReplaceAsync(document, statement, replacement).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> AppendAsync(FixSession session, DocumentId document, StatementSyntax last, StatementSyntax flush)
    {
        if (!session.IsFree(document, last))
            return false;
        var layout = Layout.At(last);
        flush = layout.Line(flush, 0);
        DocumentEditor editor = await session.EditorAsync(document).ConfigureAwait(false);

        // The last line of a file may have no end.
        if (!last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            flush = flush.WithLeadingTrivia(flush.GetLeadingTrivia().Insert(0, layout.NewLine)).WithTrailingTrivia();
        if (last.Parent is GlobalStatementSyntax global)
            editor.InsertAfter(global, SyntaxFactory.GlobalStatement(flush));
        else
            editor.InsertAfter(last, flush);
        return true;
    }

    private static TryStatementSyntax WithFinally(TryStatementSyntax attempt, StatementSyntax flush)
    {
        var layout = Layout.At(attempt);
        if (attempt.Finally is { } present)
            return attempt.WithFinally(present.WithBlock(present.Block.AddStatements(layout.Line(flush, 1))));
        SyntaxTriviaList trailing = attempt.GetTrailingTrivia();
        if (!trailing.Any(SyntaxKind.EndOfLineTrivia))
            attempt = attempt.WithTrailingTrivia(trailing.Add(layout.NewLine));
        FinallyClauseSyntax added = Finally(layout, flush);
        return attempt.WithFinally(trailing.Any(SyntaxKind.EndOfLineTrivia) ? added : added.WithTrailingTrivia());
    }

    private static TryStatementSyntax Around(StatementSyntax last, StatementSyntax flush)
    {
        var layout = Layout.At(last);
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.TryKeyword).WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(layout.NewLine);
        StatementSyntax inner = layout.Deeper(layout.Block(0, [last.WithLeadingTrivia(layout.Indentation(0))]), 1).Single();
        TryStatementSyntax attempt = SyntaxFactory.TryStatement(keyword, layout.Block(0, [inner]), default, Finally(layout, flush));
        return last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? attempt : attempt.WithTrailingTrivia();
    }

    private static FinallyClauseSyntax Finally(Layout layout, StatementSyntax flush)
        => SyntaxFactory.FinallyClause(
            SyntaxFactory.Token(SyntaxKind.FinallyKeyword).WithLeadingTrivia(layout.Indentation(0)).WithTrailingTrivia(layout.NewLine),
            layout.Block(0, [layout.Line(flush, 1)]));

    private sealed class Addition
    {
        public bool IsMade { get; set; }
    }
}
