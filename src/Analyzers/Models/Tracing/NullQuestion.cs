using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Conditions that ask nothing but whether a local is null.</summary>
internal static class NullQuestion
{
    /// <summary>True where the condition holds if the local is null, false where it holds if it is not; null where it asks something else.</summary>
    public static bool? AsksIfNull(IOperation condition, ILocalSymbol local)
    {
        switch (condition.WithoutConversions())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !AsksIfNull(not.Operand, local);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when (Is(comparison.LeftOperand, local) && IsNull(comparison.RightOperand)) || (Is(comparison.RightOperand, local) && IsNull(comparison.LeftOperand)):
                return comparison.OperatorKind == BinaryOperatorKind.Equals;
            case IIsPatternOperation question when Is(question.Value, local):
                return MatchesNull(question.Pattern);
            default:
                return null;
        }
    }

    private static bool? MatchesNull(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => !MatchesNull(negated.Pattern),
        IConstantPatternOperation constant when IsNull(constant.Value) => true,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => false,
        _ => null,
    };

    private static bool Is(IOperation operation, ILocalSymbol local)
        => operation.WithoutConversions() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static bool IsNull(IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
