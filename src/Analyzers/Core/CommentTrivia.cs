using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Comments as part of the code's meaning.</summary>
internal static class CommentTrivia
{
    /// <summary>
    /// Whether a catch clause is explained: by a comment inside it, right above it or behind it on its line, by one above the try that
    /// speaks of failing, or by a suppression of another analyzer's rule around it.
    /// </summary>
    public static bool Explains(CatchClauseSyntax clause)
    {
        foreach (SyntaxTrivia trivia in clause.DescendantTrivia())
        {
            if (IsReason(trivia))
                return true;
            if (trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia))
                return true;
        }

        return clause.Parent is TryStatementSyntax statement && SpeaksOfFailing(statement.TryKeyword.LeadingTrivia);
    }

    /// <summary>Whether a comment in the clause has one of the words in it.</summary>
    public static bool Mentions(CatchClauseSyntax clause, WordSet words)
    {
        foreach (SyntaxTrivia trivia in clause.DescendantTrivia())
        {
            if (IsReason(trivia) && words.IsIn(trivia.ToString()))
                return true;
        }

        return false;
    }

    // A comment that is a promise ("TODO", "log the error") or code that was taken out gives no reason.
    private static bool IsReason(SyntaxTrivia trivia)
    {
        if (!IsComment(trivia))
            return false;
        string text = trivia.ToString().Trim('/', '*', ' ', '\t', '\r', '\n');
        return !text.EndsWith(";", StringComparison.Ordinal) && !CommentVocabulary.Promises.Begins(text);
    }

    private static bool SpeaksOfFailing(SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia candidate in trivia)
        {
            if (IsComment(candidate) && CommentVocabulary.Decisions.IsIn(candidate.ToString()))
                return true;
        }

        return false;
    }

    public static bool IsComment(SyntaxTrivia trivia)
        => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
