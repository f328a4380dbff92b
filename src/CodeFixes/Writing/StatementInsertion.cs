using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Puts statements into a block, each on a line of its own.</summary>
internal static class StatementInsertion
{
    public static BlockSyntax First(BlockSyntax block, StatementSyntax statement) => At(block, 0, [statement]);

    /// <summary>Puts statements at a place in a block, each on a line of its own.</summary>
    public static BlockSyntax At(BlockSyntax block, int index, IEnumerable<StatementSyntax> statements)
    {
        SyntaxTrivia newLine = LineBreak.Elastic(block.SyntaxTree.GetRoot());
        block = OnLines(block, newLine);
        IEnumerable<StatementSyntax> inserted = statements.Select(statement => statement.WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
        return block.WithStatements(block.Statements.InsertRange(index, inserted));
    }

    /// <summary>The same in a method, whose expression body becomes a block.</summary>
    public static MethodDeclarationSyntax First(MethodDeclarationSyntax method, StatementSyntax statement, IMethodSymbol symbol)
    {
        if (method.Body is { } body)
            return method.WithBody(First(body, statement));
        SyntaxTrivia newLine = LineBreak.Elastic(method.SyntaxTree.GetRoot());
        ExpressionSyntax value = method.ExpressionBody!.Expression.WithoutTrivia();
        bool returns = !symbol.ReturnsVoid && !(symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true });
        StatementSyntax last = returns
            ? SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), value, SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : SyntaxFactory.ExpressionStatement(value);
        BlockSyntax block = SyntaxFactory.Block(
            statement.WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation),
            last.WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation));
        return method
            .WithParameterList(method.ParameterList.WithTrailingTrivia())
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(newLine).WithTrailingTrivia(newLine))
                .WithTrailingTrivia(method.SemicolonToken.TrailingTrivia)
                .WithAdditionalAnnotations(Formatter.Annotation));
    }

    // A block on one line has no room for another statement.
    private static BlockSyntax OnLines(BlockSyntax block, SyntaxTrivia newLine)
    {
        bool onOneLine = !block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.SpanStart < block.CloseBraceToken.SpanStart);
        if (!onOneLine)
            return block;
        return block
            .WithOpenBraceToken(block.OpenBraceToken.WithLeadingTrivia(newLine).WithTrailingTrivia(newLine))
            .WithStatements(SyntaxFactory.List(block.Statements.Select(statement => statement.WithTrailingTrivia(newLine).WithAdditionalAnnotations(Formatter.Annotation))))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
