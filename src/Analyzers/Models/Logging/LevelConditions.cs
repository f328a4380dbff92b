using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a log call runs only under some condition that speaks of logging: a level check of any form, or a switch of the user's own.</summary>
internal static class LevelConditions
{
    public static bool Guard(IOperation operation, LoggingModel model)
        => !LevelGuards.Around(operation, model).IsEmpty || IsUnderOwnSwitch(operation.Syntax) || IsEarlyOut(operation.Syntax);

    private static bool IsUnderOwnSwitch(SyntaxNode node)
    {
        for (SyntaxNode child = node; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case MemberDeclarationSyntax:
                    return false;
                case IfStatementSyntax choice when child != choice.Condition && SpeaksOfLogging(choice.Condition):
                case ConditionalExpressionSyntax conditional when child != conditional.Condition && SpeaksOfLogging(conditional.Condition):
                    return true;
            }
        }

        return false;
    }

    // if (!Verbose) return; before it in a block around.
    private static bool IsEarlyOut(SyntaxNode node)
    {
        for (SyntaxNode child = node; child.Parent is { } parent and not MemberDeclarationSyntax; child = parent)
        {
            if (parent is not BlockSyntax block)
                continue;
            foreach (StatementSyntax statement in block.Statements)
            {
                if (statement == child)
                    break;
                if (statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement) && SpeaksOfLogging(choice.Condition))
                    return true;
            }
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => Leaves(statements[statements.Count - 1]),
        _ => false,
    };

    private static bool SpeaksOfLogging(ExpressionSyntax condition)
    {
        foreach (SyntaxToken token in condition.DescendantTokens())
        {
            if (LoggingVocabulary.Switches.IsIn(token.ValueText))
                return true;
        }

        return false;
    }
}
