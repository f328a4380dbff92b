using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Comments as part of the code's meaning.</summary>
internal static class CommentTrivia
{
    /// <summary>
    /// Whether a catch clause is explained: by a comment inside it, right above it or behind it on its line, by one above the try or first in
    /// it that speaks of failing, by one above the member that says it keeps silent, or by a suppression of another analyzer's rule around it.
    /// </summary>
    public static bool Explains(CatchClauseSyntax clause)
    {
        foreach (SyntaxTrivia trivia in clause.DescendantTrivia())
        {
            if (IsReason(trivia) && !IsVariable(trivia))
                return true;
            if (trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia))
                return true;
        }

        return clause.Parent is TryStatementSyntax statement
            && (SpeaksOf(statement.TryKeyword.LeadingTrivia, CommentVocabulary.Decisions)
                || SpeaksOf(statement.TryKeyword.LeadingTrivia, CommentVocabulary.Expectations)
                || SpeaksOf(statement.Block.OpenBraceToken.GetNextToken().LeadingTrivia, CommentVocabulary.Expectations)
                || (IsOnlyTry(statement) && SpeaksOf(PrecedingTrivia(statement), CommentVocabulary.Expectations))
                || (statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && SpeaksOf(member.GetLeadingTrivia(), CommentVocabulary.Silence)));
    }

    /// <summary>Whether a comment in the clause says why, in more than a word or two, before it comes to a place in it.</summary>
    public static bool ExplainsBefore(CatchClauseSyntax clause, int position)
    {
        foreach (SyntaxTrivia trivia in clause.Block.DescendantTrivia())
        {
            if (trivia.Span.End <= position && IsReason(trivia) && IsSentence(trivia.ToString()))
                return true;
        }

        return false;
    }

    /// <summary>Whether a comment right above a statement says that the exception is left out: "not passing the exception, so that …".</summary>
    public static bool LeavesTheExceptionOut(StatementSyntax statement)
    {
        foreach (SyntaxTrivia trivia in statement.GetLeadingTrivia())
        {
            if (IsReason(trivia) && trivia.ToString() is var text && CommentVocabulary.Exceptions.IsIn(text) && CommentVocabulary.LeftOut.IsIn(text))
                return true;
        }

        return false;
    }

    private static bool IsSentence(string comment)
    {
        int words = 0;
        for (int i = 1; i < comment.Length; i++)
        {
            if (char.IsLetter(comment[i]) && !char.IsLetter(comment[i - 1]))
                words++;
        }

        return words > 3;
    }

    /// <summary>Whether a comment in the clause has one of the words in it.</summary>
    public static bool Mentions(CatchClauseSyntax clause, WordSet words)
    {
        foreach (SyntaxTrivia trivia in clause.DescendantTrivia())
        {
            if (IsReason(trivia) && !IsVariable(trivia) && words.IsIn(trivia.ToString()))
                return true;
        }

        return false;
    }

    /// <summary>Whether the clause does nothing, and a comment in it says that something is missing: it begins with a promise ("TODO", "log the error").</summary>
    public static bool Promises(CatchClauseSyntax clause) => IsEmptyBut(clause, text => CommentVocabulary.Promises.Begins(text));

    /// <summary>Whether the clause does nothing, and in its place stands a log statement that was taken out: the failure has been told before.</summary>
    public static bool HidesALog(CatchClauseSyntax clause) => IsEmptyBut(clause, text => IsCode(text) && CommentVocabulary.Logging.IsIn(text));

    /// <summary>Whether a comment in the clause says that a log is missing: "TODO: log".</summary>
    public static bool AsksForALog(CatchClauseSyntax clause)
    {
        foreach (SyntaxTrivia trivia in clause.Block.DescendantTrivia())
        {
            if (IsComment(trivia) && Text(trivia) is var text && !IsCode(text) && CommentVocabulary.Promises.Begins(text) && CommentVocabulary.Logging.IsIn(text))
                return true;
        }

        return false;
    }

    private static bool IsEmptyBut(CatchClauseSyntax clause, Func<string, bool> says)
    {
        if (clause.Block.Statements.Count > 0)
            return false;
        foreach (SyntaxTrivia trivia in clause.Block.DescendantTrivia())
        {
            if (IsComment(trivia) && says(Text(trivia)))
                return true;
        }

        return false;
    }

    // A comment that is a promise ("TODO", "log the error") or code that was taken out gives no reason.
    private static bool IsReason(SyntaxTrivia trivia)
        => IsComment(trivia) && Text(trivia) is { } text && !IsCode(text) && !CommentVocabulary.Promises.Begins(text);

    // catch (Exception /*e*/): the variable that nobody uses, taken out. A word by which somebody decides is none.
    private static bool IsVariable(SyntaxTrivia trivia)
        => trivia.Token.Parent?.FirstAncestorOrSelf<CatchDeclarationSyntax>() is { } declaration
            && declaration.Span.Contains(trivia.Span)
            && Text(trivia) is var text
            && SyntaxFacts.IsValidIdentifier(text)
            && !CommentVocabulary.Decisions.IsIn(text);

    private static string Text(SyntaxTrivia comment) => comment.ToString().Trim('/', '*', ' ', '\t', '\r', '\n');

    private static bool IsCode(string comment) => comment.EndsWith(";", StringComparison.Ordinal);

    private static bool SpeaksOf(SyntaxTriviaList trivia, WordSet words)
    {
        foreach (SyntaxTrivia candidate in trivia)
        {
            if (IsComment(candidate) && words.IsIn(candidate.ToString()))
                return true;
        }

        return false;
    }

    // A statement higher, what is said may belong to any of several tries.
    private static bool IsOnlyTry(TryStatementSyntax statement)
    {
        if (statement.Parent is not BlockSyntax { Statements: var statements })
            return false;
        foreach (StatementSyntax other in statements)
        {
            if (other is TryStatementSyntax && other != statement)
                return false;
        }

        return true;
    }

    private static SyntaxTriviaList PrecedingTrivia(TryStatementSyntax statement)
    {
        SyntaxList<StatementSyntax> statements = ((BlockSyntax)statement.Parent!).Statements;
        int place = statements.IndexOf(statement);
        return place > 0 ? statements[place - 1].GetLeadingTrivia() : default;
    }

    public static bool IsComment(SyntaxTrivia trivia)
        => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
