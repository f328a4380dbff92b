using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Whether of two places in the source only one is ever come to: branches of one condition, constructors of one type, before and after a way out.</summary>
internal static class ExclusivePlaces
{
    /// <param name="first">A place.</param>
    /// <param name="second">A later place, in the same file or another.</param>
    public static bool Are(SyntaxNode first, SyntaxNode second)
    {
        if (first.SyntaxTree != second.SyntaxTree)
            return false;
        SyntaxNode before = first;
        SyntaxNode? common = first.Parent;
        for (; common is not null && !common.Span.Contains(second.Span); common = common.Parent)
            before = common;
        SyntaxNode after = second;
        while (after.Parent != common && after.Parent is not null)
            after = after.Parent;

        return common switch
        {
            IfStatementSyntax choice => before == choice.Statement && after == choice.Else,
            ConditionalExpressionSyntax choice => before == choice.WhenTrue && after == choice.WhenFalse,
            BinaryExpressionSyntax choice => choice.IsKind(SyntaxKind.CoalesceExpression),
            SwitchStatementSyntax => before is SwitchSectionSyntax,
            SwitchExpressionSyntax => before is SwitchExpressionArmSyntax,
            TryStatementSyntax => after is CatchClauseSyntax,
            TypeDeclarationSyntax => before is ConstructorDeclarationSyntax && after is ConstructorDeclarationSyntax,
            BlockSyntax or SwitchSectionSyntax => Leaves(before, first),
            CompilationUnitSyntax => before is GlobalStatementSyntax statement && Leaves(statement.Statement, first),
            _ => false,
        };
    }

    // if (…) { first; return; } second;
    private static bool Leaves(SyntaxNode statement, SyntaxNode place)
    {
        if (statement is not IfStatementSyntax)
            return false;
        for (SyntaxNode? current = place; current is not null && current != statement; current = current.Parent)
        {
            if (current is BlockSyntax { Statements: { Count: > 0 } statements } && statements[statements.Count - 1] is ReturnStatementSyntax or ThrowStatementSyntax
                or ContinueStatementSyntax or BreakStatementSyntax or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement })
                return true;
            if (current is ReturnStatementSyntax or ThrowStatementSyntax)
                return true;
        }

        return false;
    }
}
