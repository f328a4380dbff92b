using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// Whether code has compared a value with zero by the time it gets to an operation:
/// <c>if (change &lt; 0) removed.Add(-change);</c> adds a positive number.
/// </summary>
internal static class SignChecks
{
    /// <summary>Whether <paramref name="mention"/> of a value stands where it has been shown to be zero or less.</summary>
    public static bool ShowNotPositive(IOperation mention) => Show(mention, sign: -1);

    /// <summary>Whether <paramref name="mention"/> of a value stands where it has been shown to be zero or more.</summary>
    public static bool ShowNotNegative(IOperation mention) => Show(mention, sign: 1);

    private static bool Show(IOperation mention, int sign)
    {
        IOperation child = mention;
        for (IOperation? parent = mention.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            bool shown = parent switch
            {
                IConditionalOperation choice when child == choice.WhenTrue => Implies(choice.Condition, true, mention, sign),
                IConditionalOperation choice when child == choice.WhenFalse => Implies(choice.Condition, false, mention, sign),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => Implies(both.LeftOperand, true, mention, sign),
                IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop when child == loop.Body => Implies(condition, true, mention, sign),
                IBlockOperation block => IsLeftBefore(block, child, mention, sign),
                ISwitchExpressionArmOperation arm => IsMatchedBy(arm, mention, sign),
                ISwitchCaseOperation section => IsMatchedBy(section, mention, sign),
                _ => false,
            };
            if (shown)
                return true;
        }

        return false;
    }

    // if (change >= 0) { …; return; }
    private static bool IsLeftBefore(IBlockOperation block, IOperation statement, IOperation mention, int sign)
    {
        foreach (IOperation earlier in block.Operations)
        {
            if (earlier == statement)
                return false;
            if (earlier is IConditionalOperation { WhenFalse: null } guard && Leaves(guard.WhenTrue) && Implies(guard.Condition, false, mention, sign))
                return true;
        }

        return false;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IBranchOperation or IThrowOperation => true,
        IExpressionStatementOperation expression => expression.Operation is IThrowOperation,
        IBlockOperation { Operations: { Length: > 0 } statements } => Leaves(statements[statements.Length - 1]),
        _ => false,
    };

    private static bool Implies(IOperation condition, bool outcome, IOperation mention, int sign)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Implies(negation.Operand, !outcome, mention, sign);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when outcome:
                return Implies(both.LeftOperand, true, mention, sign) || Implies(both.RightOperand, true, mention, sign);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !outcome:
                return Implies(either.LeftOperand, false, mention, sign) || Implies(either.RightOperand, false, mention, sign);
            case IBinaryOperation comparison:
                if (IsSame(comparison.LeftOperand, mention))
                    return Bounds(comparison.OperatorKind, outcome, comparison.RightOperand, sign);
                return IsSame(comparison.RightOperand, mention) && Bounds(Mirrored(comparison.OperatorKind), outcome, comparison.LeftOperand, sign);
            case IIsPatternOperation match:
                return IsSame(match.Value, mention) && Bounds(match.Pattern, outcome, sign);
            case IInvocationOperation { TargetMethod.Name: "IsNegative", Arguments: { Length: 1 } arguments }:
                return outcome == sign < 0 && IsSame(arguments[0].Value, mention);
            default:
                return false;
        }
    }

    private static bool IsMatchedBy(ISwitchExpressionArmOperation arm, IOperation mention, int sign)
        => arm.Parent is ISwitchExpressionOperation choice && IsSame(choice.Value, mention) && Bounds(arm.Pattern, true, sign);

    private static bool IsMatchedBy(ISwitchCaseOperation section, IOperation mention, int sign)
    {
        if (section.Parent is not ISwitchOperation choice || !IsSame(choice.Value, mention))
            return false;
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (clause is not IPatternCaseClauseOperation pattern || !Bounds(pattern.Pattern, true, sign))
                return false;
        }

        return true;
    }

    private static bool Bounds(IPatternOperation pattern, bool outcome, int sign) => pattern switch
    {
        IRelationalPatternOperation relation => Bounds(relation.OperatorKind, outcome, relation.Value, sign),
        INegatedPatternOperation negated => Bounds(negated.Pattern, !outcome, sign),
        _ => false,
    };

    // Whether `value <operator> bound`, come out so, leaves the value on the side of zero that is asked for.
    private static bool Bounds(BinaryOperatorKind relation, bool outcome, IOperation bound, int sign)
    {
        if (Numbers.SignOf(bound) is not { } side || side * sign < 0)
            return false;
        bool below = relation is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual;
        bool above = relation is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        return sign < 0 ? (outcome ? below : above) : (outcome ? above : below);
    }

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind relation) => relation switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => relation,
    };

    // Reached only for a value that would be reported: then comparing text is cheap enough.
    private static bool IsSame(IOperation operand, IOperation mention)
    {
        operand = operand.WithoutConversions();
        return operand.Kind == mention.Kind
            && operand is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation
            && SyntaxFactory.AreEquivalent(operand.Syntax, mention.Syntax);
    }
}
