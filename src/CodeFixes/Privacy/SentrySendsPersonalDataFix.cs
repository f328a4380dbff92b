using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Rewriting;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>OBS5003: the setting goes; what it is without it is the library's default, which sends nothing of the kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SentrySendsPersonalDataFix : RuleFix
{
    internal override string Id => "OBS5003";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS5003", "Remove the setting"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        DocumentId document = target.Document.Id;
        if (target.Node is not AssignmentExpressionSyntax assignment)
            return false;
        switch (assignment.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement:
                SyntaxNode whole = statement.Parent is GlobalStatementSyntax global ? global : statement;
                if (!session.IsFree(document, whole))
                    return false;
                await session.RemoveAsync(document, whole).ConfigureAwait(false);
                return true;
            case InitializerExpressionSyntax list when session.IsFree(document, list) && !list.DescendantTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective):
                await session.ReplaceAsync(document, list, list.WithExpressions(SeparatedLists.Without(list.Expressions, assignment))).ConfigureAwait(false);
                return true;
            case LambdaExpressionSyntax { Block: null } lambda when session.IsFree(document, lambda) && !lambda.DescendantTrivia().Any(trivia => trivia.IsComment()):
                // A lambda that sets nothing else is left empty: what it is given to starts the library.
                await session.ReplaceAsync(document, lambda, WithEmptyBody(lambda)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    private static LambdaExpressionSyntax WithEmptyBody(LambdaExpressionSyntax lambda)
    {
        BlockSyntax empty = SyntaxFactory.Block()
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(lambda.GetTrailingTrivia());
        return lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.WithExpressionBody(null).WithBlock(empty),
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.WithExpressionBody(null).WithBlock(empty),
            _ => lambda,
        };
    }
}
