using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>Turns the plain dot behind an expression into <c>?.</c>, or asks for null around an assignment, which <c>?.</c> cannot stand in.</summary>
internal sealed class NullConditional
{
    private NullConditional(SyntaxNode original, SyntaxNode replacement)
    {
        Original = original;
        Replacement = replacement;
    }

    public SyntaxNode Original { get; }

    public SyntaxNode Replacement { get; }

    /// <summary>Null where the result is a value that could not be null before, so that what uses it would have to change.</summary>
    public static NullConditional? TryCreate(ExpressionSyntax expression, SemanticModel semantics)
    {
        if (expression.Parent is not MemberAccessExpressionSyntax first || first.Expression != expression)
            return null;
        ExpressionSyntax whole = first;
        while (Continues(whole.Parent, whole))
            whole = (ExpressionSyntax)whole.Parent!;

        switch (whole.Parent)
        {
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment
                when assignment.Left == whole && whole == first && !statement.ContainsDirectives:
                return new NullConditional(statement, Guarded(statement, expression));
            case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                return null;
        }

        if (whole.Parent is not ExpressionStatementSyntax && semantics.GetTypeInfo(whole).Type is not { IsReferenceType: true })
            return null;
        string text = whole.ToString();
        ExpressionSyntax conditional = SyntaxFactory.ParseExpression(text.Insert(first.OperatorToken.SpanStart - whole.SpanStart, "?"));
        return new NullConditional(whole, conditional.WithTriviaFrom(whole));
    }

    private static bool Continues(SyntaxNode? parent, ExpressionSyntax current) => parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == current,
        InvocationExpressionSyntax call => call.Expression == current,
        ElementAccessExpressionSyntax element => element.Expression == current,
        ConditionalAccessExpressionSyntax access => access.Expression == current,
        _ => false,
    };

    private static StatementSyntax Guarded(ExpressionStatementSyntax statement, ExpressionSyntax expression)
    {
        string newLine = LineBreak.Elastic(statement.SyntaxTree.GetRoot()).ToString();
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        string indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading[leading.Count - 1].ToString() : "";
        string step = FileIndentation.Step(statement.SyntaxTree, indentation);
        return SyntaxFactory.ParseStatement($"if ({expression.WithoutTrivia()} != null){newLine}{indentation}{step}{statement.WithoutTrivia()}").WithTriviaFrom(statement);
    }
}
