using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a log call runs only under some condition that speaks of logging: a level check of any form, or a switch of the user's own.</summary>
internal static class LevelConditions
{
    public static bool Guard(IOperation operation, LoggingModel model)
        => !LevelGuards.Around(operation, model).IsEmpty || IsUnderOwnSwitch(operation.Syntax, operation.SemanticModel) || IsEarlyOut(operation.Syntax, operation.SemanticModel);

    private static bool IsUnderOwnSwitch(SyntaxNode node, SemanticModel? semantics)
    {
        for (SyntaxNode child = node; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case MemberDeclarationSyntax:
                    return false;
                case IfStatementSyntax choice when child != choice.Condition && SpeaksOfLogging(choice.Condition, semantics):
                case ConditionalExpressionSyntax conditional when child != conditional.Condition && SpeaksOfLogging(conditional.Condition, semantics):
                    return true;
            }
        }

        return false;
    }

    // if (!Verbose) return; before it in a block around.
    private static bool IsEarlyOut(SyntaxNode node, SemanticModel? semantics)
    {
        for (SyntaxNode child = node; child.Parent is { } parent and not MemberDeclarationSyntax; child = parent)
        {
            if (parent is not BlockSyntax block)
                continue;
            foreach (StatementSyntax statement in block.Statements)
            {
                if (statement == child)
                    break;
                if (statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement) && SpeaksOfLogging(choice.Condition, semantics))
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

    private static bool SpeaksOfLogging(ExpressionSyntax condition, SemanticModel? semantics)
    {
        foreach (SyntaxNode node in condition.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && LoggingVocabulary.Switches.IsIn(name.Identifier.ValueText) && MaySwitch(name, semantics))
                return true;
        }

        return false;
    }

    // A flag, a level, what writes traces; the trace id of an order is data.
    private static bool MaySwitch(SimpleNameSyntax name, SemanticModel? semantics)
    {
        if (semantics is null || semantics.GetSymbolInfo(name).Symbol is not { } symbol)
            return true;
        ITypeSymbol? type = symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        return type is null
            || type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32
            || (type.SpecialType == SpecialType.None && (LoggingVocabulary.Switches.IsIn(type.Name) || LoggingVocabulary.Loggers.IsIn(type.Name)));
    }
}
