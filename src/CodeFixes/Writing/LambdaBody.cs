using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Gives a lambda a block with statements, laid out by hand.</summary>
internal static class LambdaBody
{
    /// <summary>The lambda with these statements as its body, each on a line of its own.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="layout">The layout of the place where it stands.</param>
    /// <param name="statements">The statements.</param>
    public static AnonymousFunctionExpressionSyntax With(AnonymousFunctionExpressionSyntax lambda, Layout layout, params StatementSyntax[] statements)
    {
        BlockSyntax block = layout.Block(0, statements.Select(statement => layout.Line(statement, 1)));
        return WithBody(lambda,
            block.WithOpenBraceToken(block.OpenBraceToken.WithLeadingTrivia(block.OpenBraceToken.LeadingTrivia.Insert(0, layout.NewLine)))
                .WithCloseBraceToken(block.CloseBraceToken.WithTrailingTrivia()));
    }

    /// <summary>The lambda with another body.</summary>
    public static AnonymousFunctionExpressionSyntax WithBody(AnonymousFunctionExpressionSyntax lambda, BlockSyntax body)
        => (AnonymousFunctionExpressionSyntax)(lambda switch
        {
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.WithArrowToken(Bare(parenthesized.ArrowToken, body)).WithBody(body),
            SimpleLambdaExpressionSyntax simple => simple.WithArrowToken(Bare(simple.ArrowToken, body)).WithBody(body),
            _ => (SyntaxNode)((AnonymousMethodExpressionSyntax)lambda).WithBlock(body),
        });

    public static AnonymousFunctionExpressionSyntax AsAsync(AnonymousFunctionExpressionSyntax lambda)
        => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword) ? lambda : lambda.AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    public static ExpressionSyntax Awaited(ExpressionSyntax task)
        => SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task);

    // The line ends behind the arrow, once.
    private static SyntaxToken Bare(SyntaxToken arrow, BlockSyntax body)
        => body.OpenBraceToken.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            && arrow.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                ? arrow.WithTrailingTrivia()
                : arrow;
}
