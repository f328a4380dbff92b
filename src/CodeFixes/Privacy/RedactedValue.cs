using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>What stands in the place of a value that must not be written: a text that says so.</summary>
internal static class RedactedValue
{
    public const string Text = "[redacted]";

    /// <summary>What is replaced, and by what: a hole of an interpolated text becomes part of the text, everything else a literal.</summary>
    public static (SyntaxNode Original, SyntaxNode Replacement)? For(ExpressionSyntax value)
    {
        if (value.DescendantTrivia().Any(trivia => value.Span.Contains(trivia.Span) && (trivia.IsComment() || trivia.IsDirective)))
            return null;
        ExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Text));
        return value.Parent switch
        {
            InterpolationSyntax hole => (hole, SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, Text, Text, default))),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member when NameOf(value) is { } name
                => (member, SyntaxFactory.AnonymousObjectMemberDeclarator(Named(name), literal).WithTriviaFrom(member)),
            _ => (value, literal.WithTriviaFrom(value)),
        };
    }

    private static NameEqualsSyntax Named(string name)
        => SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
            .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));

    // The name that the compiler gives the member.
    private static string? NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.Text,
        _ => null,
    };
}
