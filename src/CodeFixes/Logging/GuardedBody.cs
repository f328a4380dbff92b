using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>A log call that is all that stands behind an arrow, of a method or a lambda that returns nothing: it gets a block in which the level is asked first.</summary>
internal sealed class GuardedBody
{
    private readonly LevelQuestion _question;

    private GuardedBody(LevelQuestion question, SyntaxNode before, SyntaxNode after)
    {
        _question = question;
        Before = before;
        After = after;
    }

    /// <summary>The method or lambda.</summary>
    public SyntaxNode Before { get; }

    public SyntaxNode After { get; }

    /// <summary>The namespaces that the check needs.</summary>
    public IEnumerable<string> Usings => _question.Using is { } name ? [name] : [];

    /// <summary>Null where the call is no such body, where its logger cannot be asked, and where its values may do more than to be logged.</summary>
    public static GuardedBody? TryCreate(LogCall call, FixTarget target)
    {
        if (call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || Owner(invocation, target.Semantics) is not { } owner
            || HasRemark(owner, invocation)
            || !HarmlessValues.In(call)
            || LevelQuestion.TryCreate(call, target.Model) is not { } question)
            return null;
        var layout = Layout.At(owner);
        StatementSyntax check = Check(invocation, question.Text, layout);
        return owner switch
        {
            MethodDeclarationSyntax method => new GuardedBody(question, method, WithBlock(method, check, layout)),
            AnonymousFunctionExpressionSyntax lambda => new GuardedBody(question, lambda, LambdaBody.With(lambda, layout, check)),
            _ => null,
        };
    }

    private static SyntaxNode? Owner(InvocationExpressionSyntax invocation, SemanticModel semantics) => invocation.Parent switch
    {
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method } => method,
        LambdaExpressionSyntax lambda when semantics.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true } => lambda,
        _ => null,
    };

    // What stands between the arrow and the call would have to find another place.
    private static bool HasRemark(SyntaxNode owner, InvocationExpressionSyntax invocation)
        => owner.ContainsDirectives || invocation.GetFirstToken().GetPreviousToken() is var arrow
            && arrow.LeadingTrivia.Concat(arrow.TrailingTrivia).Concat(invocation.GetLeadingTrivia()).Concat(invocation.GetTrailingTrivia()).Concat(arrow.GetPreviousToken().TrailingTrivia)
                .Any(trivia => trivia.IsComment());

    private static StatementSyntax Check(InvocationExpressionSyntax invocation, string condition, Layout layout)
        => SyntaxFactory.IfStatement(
            SyntaxFactory.Token(SyntaxKind.IfKeyword).WithLeadingTrivia(layout.Indentation(1)).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(default, SyntaxKind.OpenParenToken, default),
            SyntaxFactory.ParseExpression(condition),
            SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, SyntaxFactory.TriviaList(layout.NewLine)),
            layout.Block(1, [layout.Line(SyntaxFactory.ExpressionStatement(invocation.WithoutTrivia(), SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, default)), 2)]),
            null);

    private static MethodDeclarationSyntax WithBlock(MethodDeclarationSyntax method, StatementSyntax check, Layout layout)
    {
        SyntaxToken end = method.SemicolonToken;
        SyntaxToken last = method.ExpressionBody!.ArrowToken.GetPreviousToken();
        BlockSyntax block = layout.Block(0, [check]);
        return method
            .ReplaceToken(last, last.WithTrailingTrivia(layout.NewLine))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block.WithCloseBraceToken(block.CloseBraceToken.WithTrailingTrivia(end.TrailingTrivia)));
    }
}
