using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Gives a call other arguments and keeps its layout.</summary>
internal static class ArgumentLists
{
    public static ArgumentListSyntax With(ArgumentListSyntax list, IReadOnlyList<ArgumentSyntax> arguments)
        => list.WithArguments(SyntaxFactory.SeparatedList(arguments, Separators(list.Arguments.GetSeparators(), arguments.Count)));

    /// <summary>Separators for a list of another length: those that stand there keep their line breaks, new ones get a space.</summary>
    public static IEnumerable<SyntaxToken> Separators(IEnumerable<SyntaxToken> existing, int count)
    {
        List<SyntaxToken> separators = existing.Take(Math.Max(0, count - 1)).ToList();
        while (separators.Count < count - 1)
            separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return separators;
    }

    /// <summary>Whether a comment stands at one of the arguments, which would be lost with it.</summary>
    public static bool HasComment(ArgumentListSyntax list, IEnumerable<SyntaxNode> leaving)
        => leaving.Any(node => node.DescendantTrivia().Any(trivia => trivia.IsComment())
            || node.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(trivia => trivia.IsComment())
            || (list.Contains(node) && node.GetLastToken().GetNextToken().TrailingTrivia.Any(trivia => trivia.IsComment() && !node.GetLastToken().GetNextToken().IsKind(SyntaxKind.CloseParenToken))));
}
