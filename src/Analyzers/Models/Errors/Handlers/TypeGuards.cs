using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Handlers;

/// <summary>Tells code that runs for every exception from code behind a test of the exception's type: an expected one, mapped to its answer, is no incident.</summary>
internal static class TypeGuards
{
    /// <summary>Whether the operation only runs for exceptions of some type.</summary>
    public static bool Hold(IOperation operation, ErrorModel errors)
    {
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); child = current, current = current.Parent)
        {
            switch (current)
            {
                case IConditionalOperation choice when !ReferenceEquals(choice.Condition, child) && IsForOneType(choice, child, errors):
                case ISwitchCaseOperation section when AnyAsks(section, errors):
                case ISwitchExpressionArmOperation arm when AsksForType(arm.Pattern, errors):
                case IBlockOperation block when LeavesOtherTypes(block.Operations, child, errors):
                    return true;
            }
        }

        return false;
    }

    // if (exception is OrderGone) { … } else { … }: the first branch is for one type, the second for all others.
    private static bool IsForOneType(IConditionalOperation choice, IOperation branch, ErrorModel errors)
    {
        if (AsksForAnswer(choice.Condition, errors))
            return true;
        bool isNegative = IsNegative(choice.Condition, errors);
        return ReferenceEquals(choice.WhenTrue, branch) ? !isNegative && AsksForType(choice.Condition, errors) : isNegative;
    }

    // var answer = exception switch { OrderGone => …, _ => null }; if (answer is null) return false;
    private static bool AsksForAnswer(IOperation condition, ErrorModel errors)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation is not ILocalReferenceOperation { Local: var local })
                continue;
            foreach (IOperation candidate in condition.Root().Descendants())
            {
                IOperation? value = candidate switch
                {
                    IVariableDeclaratorOperation { Initializer.Value: var given, Symbol: var declared } when SymbolEqualityComparer.Default.Equals(declared, local) => given,

                    // var (status, title) = exception switch { … };
                    IDeconstructionAssignmentOperation { Target: var target, Value: var parts } when Declares(target, local) => parts,
                    _ => null,
                };
                if (value?.WithoutConversions() is ISwitchExpressionOperation or IConditionalOperation && AsksForType(value, errors))
                    return true;
            }
        }

        return false;
    }

    private static bool Declares(IOperation target, ILocalSymbol local)
    {
        foreach (IOperation part in target.Descendants())
        {
            if (part is ILocalReferenceOperation { IsDeclaration: true } reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                return true;
        }

        return false;
    }

    private static bool AnyAsks(ISwitchCaseOperation section, ErrorModel errors)
    {
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (AsksForType(clause, errors))
                return true;
        }

        return false;
    }

    // if (exception is not OrderException order) return false; what follows is for one type.
    private static bool LeavesOtherTypes(ImmutableArray<IOperation> statements, IOperation until, ErrorModel errors)
    {
        foreach (IOperation statement in statements)
        {
            if (ReferenceEquals(statement, until))
                return false;
            if (statement is IConditionalOperation { WhenFalse: null } choice && Leaves(choice.WhenTrue) && (IsNegative(choice.Condition, errors) || AsksForAnswer(choice.Condition, errors)))
                return true;
        }

        return false;
    }

    private static bool Leaves(IOperation branch) => branch switch
    {
        IBlockOperation { Operations: { IsEmpty: false } statements } => Leaves(statements[statements.Length - 1]),
        IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool IsNegative(IOperation condition, ErrorModel errors) => condition.WithoutConversions() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => AsksForType(not.Operand, errors),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => IsNegative(either.LeftOperand, errors) || IsNegative(either.RightOperand, errors),
        IIsPatternOperation { Pattern: INegatedPatternOperation negated } => AsksForType(negated.Pattern, errors),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }, Value: var value } => IsOfOneType(value, errors),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => IsOfOneType(equals.LeftOperand, errors) || IsOfOneType(equals.RightOperand, errors),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => AsksForType(differs, errors),
        _ => false,
    };

    // A local made with "as": null for all other types.
    private static bool IsOfOneType(IOperation value, ErrorModel errors)
        => value.WithoutConversions() is ILocalReferenceOperation { Type: { } type } && type.IsOrInherits(errors.Exception) && !type.Is(errors.Exception);

    private static bool AsksForType(IOperation condition, ErrorModel errors)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            bool asks = operation switch
            {
                IIsTypeOperation test => IsOneType(test.TypeOperand, errors),
                ITypePatternOperation pattern => IsOneType(pattern.MatchedType, errors),
                IDeclarationPatternOperation pattern => IsOneType(pattern.MatchedType, errors),
                IRecursivePatternOperation pattern => IsOneType(pattern.MatchedType, errors),
                ITypeOfOperation named => IsOneType(named.TypeOperand, errors),

                // A table of handlers by type, a method of the project's own that knows the type.
                IInvocationOperation { TargetMethod.Name: not ("ToString" or "Equals") } => true,
                ILocalReferenceOperation => IsOfOneType(operation, errors),
                _ => false,
            };
            if (asks)
                return true;
        }

        return false;
    }

    private static bool IsOneType(ITypeSymbol? type, ErrorModel errors) => type is not null && !type.Is(errors.Exception) && type.IsOrInherits(errors.Exception);
}
