using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Puts statements into an <c>if</c> as somebody would who indents by hand: comments and line breaks stay what they are.</summary>
internal static class GuardedBlock
{
    /// <param name="statements">The statements, which follow each other.</param>
    /// <param name="condition">The condition's source.</param>
    public static StatementSyntax Around(IReadOnlyList<StatementSyntax> statements, string condition)
    {
        StatementSyntax first = statements[0];
        SyntaxTrivia step = SyntaxFactory.Whitespace(FileIndentation.Step(first.SyntaxTree, first.GetLeadingTrivia().ToString()));

        // A comment above the first call stays above the check, one behind the last stays behind the call.
        SyntaxTriviaList leading = first.GetLeadingTrivia();
        SyntaxTrivia newLine = LineBreak.Firm(first);
        SyntaxTrivia indentation = leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        bool startsLine = first.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        IEnumerable<StatementSyntax> inner = statements.Select((statement, index) => ShiftedLines.In(index == 0 ? statement.WithLeadingTrivia(indentation) : statement, step));
        StatementSyntax guarded = SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(condition), Block(inner, indentation, newLine))
            .WithIfKeyword(Token(default, SyntaxKind.IfKeyword, SyntaxFactory.Space))
            .WithOpenParenToken(Token(default, SyntaxKind.OpenParenToken, default))
            .WithCloseParenToken(Token(default, SyntaxKind.CloseParenToken, newLine))
            .WithTrailingTrivia(newLine);

        // An else behind the statement is not the check's, and one before it would read as a part of it.
        if (first.Parent is ElseClauseSyntax || (first.Parent is IfStatementSyntax { Else: not null } choice && choice.Statement == first))
            return Block([guarded], default, newLine).WithLeadingTrivia(leading).WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation);
        guarded = guarded.WithLeadingTrivia(leading);
        return startsLine ? guarded : guarded.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BlockSyntax Block(IEnumerable<StatementSyntax> statements, SyntaxTrivia indentation, SyntaxTrivia newLine)
        => SyntaxFactory.Block(statements.Select(statement => statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? statement
            : statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(newLine))))
            .WithOpenBraceToken(Token(indentation, SyntaxKind.OpenBraceToken, newLine))
            .WithCloseBraceToken(Token(indentation, SyntaxKind.CloseBraceToken, default));

    // Without the elastic trivia that a formatter would move.
    private static SyntaxToken Token(SyntaxTrivia leading, SyntaxKind kind, SyntaxTrivia trailing)
        => SyntaxFactory.Token(List(leading), kind, List(trailing));

    private static SyntaxTriviaList List(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.None) ? default : SyntaxFactory.TriviaList(trivia);
}
