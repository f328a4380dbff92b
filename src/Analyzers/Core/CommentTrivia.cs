using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Comments as part of the code's meaning.</summary>
internal static class CommentTrivia
{
    /// <summary>Whether a catch clause is commented: between its braces, or behind the closing one on the same line.</summary>
    public static bool IsInside(CatchClauseSyntax clause)
    {
        foreach (SyntaxTrivia trivia in clause.DescendantTrivia())
        {
            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && trivia.SpanStart > clause.CatchKeyword.SpanStart)
                return true;
        }

        return false;
    }
}
