using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>A statement with each of its lines further in or out: what somebody aligned by hand stays aligned, and the text of a literal that goes over lines stays as it is.</summary>
internal static class ShiftedLines
{
    /// <summary>Each line with <paramref name="step"/> before it; blank lines stay empty.</summary>
    public static StatementSyntax In(StatementSyntax statement, SyntaxTrivia step)
        => Rewritten(statement, trivia => In(trivia, step));

    /// <summary>Each line without as much of its indentation as it has of <paramref name="width"/> characters.</summary>
    public static StatementSyntax Out(StatementSyntax statement, int width)
        => Rewritten(statement, trivia => Out(trivia, width));

    private static StatementSyntax Rewritten(StatementSyntax statement, Func<SyntaxTriviaList, SyntaxTriviaList> rewrite)
    {
        bool lineStarts = true;
        var starting = new HashSet<SyntaxToken>();
        foreach (SyntaxToken token in statement.DescendantTokens())
        {
            if (lineStarts || token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia))
                starting.Add(token);
            lineStarts = token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        }

        return statement.ReplaceTokens(starting, (_, token) => token.WithLeadingTrivia(rewrite(token.LeadingTrivia)));
    }

    private static SyntaxTriviaList In(SyntaxTriviaList trivia, SyntaxTrivia step)
    {
        var indented = new List<SyntaxTrivia>();
        bool lineStarts = true;
        foreach (SyntaxTrivia piece in trivia)
        {
            bool endsLine = piece.IsKind(SyntaxKind.EndOfLineTrivia);
            if (lineStarts && !endsLine)
                indented.Add(step);
            indented.Add(piece);
            lineStarts = endsLine;
        }

        if (lineStarts)
            indented.Add(step);
        return SyntaxFactory.TriviaList(indented);
    }

    private static SyntaxTriviaList Out(SyntaxTriviaList trivia, int width)
    {
        var shifted = new List<SyntaxTrivia>();
        bool lineStarts = true;
        foreach (SyntaxTrivia piece in trivia)
        {
            string text = piece.ToString();
            if (!lineStarts || !piece.IsKind(SyntaxKind.WhitespaceTrivia))
                shifted.Add(piece);
            else if (text.Length > width)
                shifted.Add(SyntaxFactory.Whitespace(text.Substring(width)));
            lineStarts = piece.IsKind(SyntaxKind.EndOfLineTrivia) || piece.IsDirective;
        }

        return SyntaxFactory.TriviaList(shifted);
    }
}
