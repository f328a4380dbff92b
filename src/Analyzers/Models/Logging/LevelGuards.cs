using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The level checks that must have said yes for an operation to run: conditions around it, early returns before it,
/// parts of <c>&amp;&amp;</c>, and locals that hold the answer. The nearest first.
/// </summary>
internal static class LevelGuards
{
    public static ImmutableArray<LevelCheck> Around(IOperation operation, LoggingModel model)
    {
        ImmutableArray<LevelCheck>.Builder? checks = null;
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                // What runs later, runs when nobody knows what the condition was.
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return Result(checks);
                case IConditionalOperation choice when child == choice.WhenTrue:
                    Collect(choice.Condition, whenTrue: true, model, ref checks);
                    break;
                case IConditionalOperation choice when child == choice.WhenFalse:
                    Collect(choice.Condition, whenTrue: false, model, ref checks);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand:
                    Collect(both.LeftOperand, whenTrue: true, model, ref checks);
                    break;
                case IBlockOperation block:
                    CollectEarlyExits(block.Operations, child, model, ref checks);
                    break;
                case ISwitchCaseOperation section:
                    CollectEarlyExits(section.Body, child, model, ref checks);
                    break;
            }
        }

        return Result(checks);
    }

    private static ImmutableArray<LevelCheck> Result(ImmutableArray<LevelCheck>.Builder? checks)
        => checks is null ? ImmutableArray<LevelCheck>.Empty : checks.ToImmutable();

    // if (!log.IsEnabled(level)) return; guards all that follows in the block.
    private static void CollectEarlyExits(ImmutableArray<IOperation> statements, IOperation before, LoggingModel model, ref ImmutableArray<LevelCheck>.Builder? checks)
    {
        foreach (IOperation statement in statements)
        {
            if (statement == before)
                return;
            if (statement is IConditionalOperation { WhenFalse: null } choice && AlwaysLeaves(choice.WhenTrue))
                Collect(choice.Condition, whenTrue: false, model, ref checks);
        }
    }

    private static bool AlwaysLeaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: { IsEmpty: false } statements } => AlwaysLeaves(statements[statements.Length - 1]),
        _ => false,
    };

    // What is known to be on when the condition came out as told.
    private static void Collect(IOperation condition, bool whenTrue, LoggingModel model, ref ImmutableArray<LevelCheck>.Builder? checks, bool followLocals = true)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Collect(not.Operand, !whenTrue, model, ref checks, followLocals);
                break;
            case IBinaryOperation { OperatorKind: var joined, LeftOperand: { } left, RightOperand: { } right } when HoldsForBoth(joined, whenTrue):
                Collect(left, whenTrue, model, ref checks, followLocals);
                Collect(right, whenTrue, model, ref checks, followLocals);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: { ConstantValue: { HasValue: true, Value: bool expected } } } comparison:
                Collect(comparison.LeftOperand, whenTrue == expected, model, ref checks, followLocals);
                break;
            case ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Boolean } local } when followLocals && LocalWrites.SingleValue(local, condition) is { } value:
                Collect(value, whenTrue, model, ref checks, followLocals: false);
                break;
            default:
                if (whenTrue && LevelCheck.TryCreate(condition, model) is { } check)
                    (checks ??= ImmutableArray.CreateBuilder<LevelCheck>()).Add(check);
                break;
        }
    }

    // a && b came out true, or a || b came out false: both are known.
    private static bool HoldsForBoth(BinaryOperatorKind joined, bool whenTrue)
        => whenTrue
            ? joined is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And
            : joined is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or;
}
