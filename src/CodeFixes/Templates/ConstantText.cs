using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>A constant text where it is written: at the place that uses it, or in the one constant that the place names.</summary>
internal static class ConstantText
{
    /// <summary>Writes another text; false where the literal is not in sight, or another fix of this pass edits around it.</summary>
    public static async Task<bool> ReplaceAsync(FixSession session, FixTarget target, ExpressionSyntax expression, string text)
    {
        if (LiteralOf(expression, target.Semantics, session) is not { } literal || session.Solution.GetDocument(literal.SyntaxTree) is not { } document)
            return false;
        Edit edit = session.Shared((literal.SyntaxTree.FilePath, literal.SpanStart), () => new Edit());
        if (edit.IsMade)
            return true;
        if (!session.IsFree(document.Id, literal))
            return false;
        edit.IsMade = true;
        LiteralExpressionSyntax replacement = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal);
        await session.ReplaceAsync(document.Id, literal, replacement).ConfigureAwait(false);
        return true;
    }

    private static LiteralExpressionSyntax? LiteralOf(ExpressionSyntax expression, SemanticModel semantics, FixSession session)
    {
        if (expression is LiteralExpressionSyntax literal)
            return literal;
        ISymbol? constant = semantics.GetOperation(expression, session.CancellationToken)?.WithoutConversions() switch
        {
            IFieldReferenceOperation { Field: { IsConst: true } field } => field,
            ILocalReferenceOperation { Local: { IsConst: true } local } => local,
            _ => null,
        };
        return constant is { DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].GetSyntax(session.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax written }
            ? written
            : null;
    }

    private sealed class Edit
    {
        public bool IsMade { get; set; }
    }
}
