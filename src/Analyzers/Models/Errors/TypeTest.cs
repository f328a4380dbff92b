using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Mentions of a caught exception that use nothing of it: a condition on its type, a property that is read into nothing.</summary>
internal static class TypeTest
{
    /// <summary>Whether the mention only decides on a branch, or goes nowhere.</summary>
    public static bool OnlyLooks(IOperation mention)
    {
        IOperation current = mention;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        switch (current.Parent)
        {
            case IIsTypeOperation test:
                return IsCondition(test);
            case IIsPatternOperation test:
                return !NamesIt(test.Pattern) && IsCondition(test);
            case ISwitchOperation choice when ReferenceEquals(choice.Value, current):
                return !NamesItIn(choice);
            case IPropertyReferenceOperation property:
                return IsDropped(property);
            default:
                return IsDropped(current);
        }
    }

    /// <summary>Whether the exception is thrown on only where it is of one type: what is of another goes on behind the branch.</summary>
    public static bool IsForOneType(IThrowOperation thrown, ILocalSymbol? exception)
    {
        if (exception is null)
            return false;
        IOperation child = thrown;
        for (IOperation? current = thrown.Parent; current is not (null or ICatchClauseOperation or IAnonymousFunctionOperation); child = current, current = current.Parent)
        {
            switch (current)
            {
                case IConditionalOperation { Type: null } choice when ReferenceEquals(choice.WhenTrue, child) && Asks(choice.Condition, exception):
                    return true;
                case ISwitchCaseOperation { Parent: ISwitchOperation { Value: var value } } section when IsThe(value.WithoutConversions(), exception) && IsOfTypes(section):
                    return true;
            }
        }

        return false;
    }

    private static bool IsCondition(IOperation test)
    {
        IOperation current = test;
        while (current.Parent is IParenthesizedOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
            current = current.Parent;
        return current.Parent is IConditionalOperation { Type: null } choice && ReferenceEquals(choice.Condition, current);
    }

    private static bool IsDropped(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment && ReferenceEquals(assignment.Value, value);
    }

    // ex is A, ex is A or B, ex is A || ex is B, ex is A && …: what is asked for is a type, not the rest.
    private static bool Asks(IOperation condition, ILocalSymbol exception) => condition.WithoutConversions() switch
    {
        IIsTypeOperation test => IsThe(test.ValueOperand.WithoutConversions(), exception),
        IIsPatternOperation test => IsThe(test.Value.WithoutConversions(), exception) && IsType(test.Pattern),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Asks(either.LeftOperand, exception) && Asks(either.RightOperand, exception),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Asks(both.LeftOperand, exception) || Asks(both.RightOperand, exception),
        _ => false,
    };

    private static bool IsType(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation or IDeclarationPatternOperation or IRecursivePatternOperation => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => IsType(either.LeftPattern) && IsType(either.RightPattern),
        _ => false,
    };

    private static bool IsOfTypes(ISwitchCaseOperation section)
    {
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (clause is not IPatternCaseClauseOperation { Pattern: { } pattern } || !IsType(pattern))
                return false;
        }

        return true;
    }

    private static bool NamesItIn(ISwitchOperation choice)
    {
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation { Pattern: { } pattern } && NamesIt(pattern))
                    return true;
            }
        }

        return false;
    }

    private static bool NamesIt(IPatternOperation pattern)
    {
        if (pattern is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null })
            return true;
        foreach (IOperation child in pattern.ChildOperations)
        {
            if (child is IPatternOperation inner && NamesIt(inner))
                return true;
        }

        return false;
    }

    private static bool IsThe(IOperation operation, ILocalSymbol exception)
        => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, exception);
}
