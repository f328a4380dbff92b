using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Observability.Analyzers.CodeFixes.Rewriting;

/// <summary>Gives a lambda statements around what it does.</summary>
internal static class LambdaBody
{
    /// <summary>The lambda with another body, on lines of its own.</summary>
    public static AnonymousFunctionExpressionSyntax With(AnonymousFunctionExpressionSyntax lambda, BlockSyntax body)
        => (AnonymousFunctionExpressionSyntax)(lambda switch
        {
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.WithBody(body),
            SimpleLambdaExpressionSyntax simple => simple.WithBody(body),
            _ => (SyntaxNode)((AnonymousMethodExpressionSyntax)lambda).WithBlock(body),
        });

    public static AnonymousFunctionExpressionSyntax AsAsync(AnonymousFunctionExpressionSyntax lambda)
        => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword) ? lambda : lambda.AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    public static ExpressionSyntax Awaited(ExpressionSyntax task)
        => SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task);

    /// <summary>A block with each statement on its line.</summary>
    public static BlockSyntax Block(SyntaxTrivia newLine, params StatementSyntax[] statements)
    {
        var list = new SyntaxList<StatementSyntax>();
        foreach (StatementSyntax statement in statements)
            list = list.Add(statement.WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation));
        return SyntaxFactory.Block(list)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(newLine).WithTrailingTrivia(newLine))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
