using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Checks of an instrument against null: they take it as an object, but only look whether it is there.</summary>
internal static class InstrumentNullChecks
{
    // x == null, x is null, x is not null, ArgumentNullException.ThrowIfNull(x).
    public static bool Is(IOperation? operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            => IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
        IIsPatternOperation { Pattern: { } pattern } => IsNullPattern(pattern) || (pattern is INegatedPatternOperation negated && IsNullPattern(negated.Pattern)),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" } } => true,
        _ => false,
    };

    private static bool IsNullPattern(IPatternOperation pattern) => pattern is IConstantPatternOperation constant && IsNull(constant.Value);

    private static bool IsNull(IOperation operand) => operand.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
