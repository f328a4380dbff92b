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
        => With(list, arguments.Select(argument => list.Arguments.Contains(argument) ? PlacedArgument.Kept(argument) : PlacedArgument.Added(argument)).ToList());

    /// <summary>The list with other arguments: each of those that stay keeps its line and its comments, a new one stands on a line where the next one does.</summary>
    public static ArgumentListSyntax With(ArgumentListSyntax list, IReadOnlyList<PlacedArgument> arguments)
    {
        var written = new List<ArgumentSyntax>(arguments.Count);
        var separators = new List<SyntaxToken>();
        bool lineStarts = EndsLine(list.OpenParenToken.TrailingTrivia);
        for (int i = 0; i < arguments.Count; i++)
        {
            bool isLast = i == arguments.Count - 1;
            ArgumentSyntax argument = Indented(arguments, i, lineStarts);
            if (isLast)
            {
                written.Add(AsLast(list, argument, arguments[i].Origin));
                break;
            }

            SyntaxToken separator = Separator(list, arguments, i, ref argument);
            written.Add(argument);
            separators.Add(separator);
            lineStarts = EndsLine(separator.TrailingTrivia);
        }

        return list.WithArguments(SyntaxFactory.SeparatedList(written, separators));
    }

    // Where a line begins an argument has the indentation of its own, or of the one that it pushes away; elsewhere none.
    private static ArgumentSyntax Indented(IReadOnlyList<PlacedArgument> arguments, int index, bool lineStarts)
    {
        PlacedArgument placed = arguments[index];
        if (!lineStarts)
            return placed.Argument.GetLeadingTrivia().Any(trivia => trivia.IsComment()) ? placed.Argument : placed.Argument.WithoutLeadingTrivia();
        if (placed.Origin is { } origin && origin.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            return placed.Argument.WithLeadingTrivia(origin.GetLeadingTrivia());
        ArgumentSyntax? neighbour = arguments.Skip(index + 1).Select(next => next.Origin).FirstOrDefault(next => next is not null)
            ?? arguments.Take(index).Select(previous => previous.Origin).LastOrDefault(previous => previous is not null);
        return placed.Argument.WithLeadingTrivia(neighbour?.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ?? []);
    }

    private static SyntaxToken Separator(ArgumentListSyntax list, IReadOnlyList<PlacedArgument> arguments, int index, ref ArgumentSyntax argument)
    {
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (arguments[index].Origin is { } origin)
        {
            int place = list.Arguments.IndexOf(origin);
            if (place < list.Arguments.SeparatorCount)
                return list.Arguments.GetSeparator(place);

            // What stood behind the last one, a comment or a line break, now stands behind its comma.
            SyntaxTriviaList behind = argument.GetTrailingTrivia();
            if (EndsLine(behind))
            {
                argument = argument.WithoutTrailingTrivia();
                return comma.WithTrailingTrivia(behind);
            }

            bool isOnLine = index > 0 && list.Arguments.SeparatorCount > 0 && list.Arguments.GetSeparators().All(separator => EndsLine(separator.TrailingTrivia));
            return comma.WithTrailingTrivia(isOnLine ? list.Arguments.GetSeparators().Last().TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : [SyntaxFactory.Space]);
        }

        // The one that was first on its line stays first on one.
        ArgumentSyntax? next = arguments.Skip(index + 1).Select(later => later.Origin).FirstOrDefault(later => later is not null);
        SyntaxTriviaList before = next?.GetFirstToken().GetPreviousToken().TrailingTrivia ?? default;
        bool breaksLine = next is not null ? EndsLine(before) && arguments[index + 1].Origin == next && SharesNoLine(list, next)
            : index > 0 && list.Arguments.Count > 1 && list.Arguments.GetSeparators().All(separator => EndsLine(separator.TrailingTrivia));
        argument = argument.WithoutTrailingTrivia();
        SyntaxTriviaList lineBreak = next is not null ? before : list.Arguments.GetSeparators().LastOrDefault().TrailingTrivia;
        return comma.WithTrailingTrivia(breaksLine ? lineBreak.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : [SyntaxFactory.Space]);
    }

    // A first argument below its parenthesis, with others behind it on its line, takes the new one onto that line.
    private static bool SharesNoLine(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        int place = list.Arguments.IndexOf(argument);
        return place < list.Arguments.SeparatorCount && EndsLine(list.Arguments.GetSeparator(place).TrailingTrivia);
    }

    // Comments behind a comma that is not written any more stay behind the argument.
    private static ArgumentSyntax AsLast(ArgumentListSyntax list, ArgumentSyntax argument, ArgumentSyntax? origin)
    {
        SyntaxTriviaList end = list.Arguments.Count > 0 ? list.Arguments.Last().GetTrailingTrivia() : default;
        if (origin is null)
            return argument.WithTrailingTrivia(end.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        int place = list.Arguments.IndexOf(origin);
        if (place >= list.Arguments.SeparatorCount)
            return argument;
        SyntaxTriviaList behind = list.Arguments.GetSeparator(place).TrailingTrivia;
        return behind.Any(trivia => trivia.IsComment()) ? argument.WithTrailingTrivia(argument.GetTrailingTrivia().AddRange(behind))
            : argument.WithTrailingTrivia(argument.GetTrailingTrivia().AddRange(end));
    }

    private static bool EndsLine(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

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
