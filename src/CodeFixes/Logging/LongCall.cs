using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>A call whose text became a template with values behind it, which may make its line too long: the values go onto the next one.</summary>
internal static class LongCall
{
    // Whoever writes longer lines than usual wants no wrapping, but for what nobody can read.
    private const int Unreadable = 200;

    /// <summary>The call with its values below its text where their line would grow too long.</summary>
    /// <param name="document">The file: its options say how long a line may be.</param>
    /// <param name="before">The call as it stands.</param>
    /// <param name="after">What is to stand in its place.</param>
    public static InvocationExpressionSyntax Wrapped(Document document, InvocationExpressionSyntax before, InvocationExpressionSyntax after)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = after.ArgumentList.Arguments;
        int template = arguments.IndexOf(argument => argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or BinaryExpressionSyntax);
        if (template < 0 || template == arguments.Count - 1 || arguments.GetSeparators().Skip(template).Any(separator => separator.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)))
            return after;
        int most = LineLength.Most(document, before.SyntaxTree);
        if (Longest(before, before.ToString()) > most)
            most = Math.Max(most, Unreadable);
        if (Longest(before, after.ToString()) <= most)
            return after;

        var layout = Layout.At(before);
        SyntaxTriviaList indentation = arguments[template].GetLeadingTrivia() is { Count: > 0 } own && own.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            ? own
            : SyntaxFactory.TriviaList(layout.Indentation(1));
        ArgumentSyntax first = arguments[template + 1];
        SyntaxToken separator = arguments.GetSeparator(template);
        return after.ReplaceSyntax(
            [first],
            (_, argument) => ((ArgumentSyntax)argument).WithLeadingTrivia(indentation),
            [separator],
            (_, comma) => comma.WithTrailingTrivia(comma.TrailingTrivia.Where(trivia => trivia.IsComment()).Append(layout.NewLine)),
            [],
            (trivia, _) => trivia);
    }

    // The longest line of the call, with what stands before and behind it.
    private static int Longest(InvocationExpressionSyntax place, string call)
    {
        int start = place.GetLocation().GetLineSpan().StartLinePosition.Character;
        string[] lines = call.Split('\n');
        return lines.Select((line, index) => line.TrimEnd().Length + (index == 0 ? start : 0) + (index == lines.Length - 1 ? 1 : 0)).Max();
    }
}
