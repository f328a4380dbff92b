using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Adds to lists in source and takes from them, in the manner of what stands there: on one line, or each on its own.</summary>
internal static class SeparatedLists
{
    /// <param name="list">The list.</param>
    /// <param name="added">What comes last.</param>
    /// <param name="open">The token that opens the list.</param>
    public static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, T added, SyntaxToken open)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return list.Add(added);

        T last = list[list.Count - 1];
        List<SyntaxToken> separators = [.. list.GetSeparators()];
        bool onLines = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList between = list.Count > 1 ? separators[list.Count - 2].TrailingTrivia : open.TrailingTrivia;
        added = added.WithLeadingTrivia(onLines ? last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) : []);

        // A comma at the end goes on to end the list.
        if (separators.Count == list.Count)
            return SyntaxFactory.SeparatedList([.. list, added], [.. separators, separators[list.Count - 1]]);

        // What stands behind the last one, a comment or a line break, stays there, behind its comma.
        SyntaxTriviaList behind = last.GetTrailingTrivia();
        bool breaks = behind.Any(SyntaxKind.EndOfLineTrivia);
        separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(
            breaks ? behind : onLines ? between.Where(trivia => !trivia.IsComment()) : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        T kept = breaks ? last.WithoutTrailingTrivia() : last;
        added = added.WithTrailingTrivia(breaks ? behind.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : []);
        return SyntaxFactory.SeparatedList([.. list.Take(list.Count - 1), kept, added], separators);
    }

    /// <summary>The list without one of its elements, and without that one's line.</summary>
    public static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, T element)
        where T : SyntaxNode
    {
        int index = list.IndexOf(element);
        SeparatedSyntaxList<T> rest = list.RemoveAt(index);

        // The line break behind the last one belongs to the list.
        return index == rest.Count && rest.Count > 0 && rest.SeparatorCount < rest.Count
            ? rest.Replace(rest.Last(), rest.Last().WithTrailingTrivia(element.GetTrailingTrivia()))
            : rest;
    }
}
