using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Whether a body compares what a local holds with values that it knows: then it may be one of those where it is used.</summary>
internal static class ValueChecks
{
    public static bool IsChecked(ILocalReferenceOperation reference)
    {
        foreach (IOperation operation in reference.Root().Descendants())
        {
            if (operation is ILocalReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && Compares(other))
                return true;
        }

        return false;
    }

    private static bool Compares(IOperation value)
    {
        IOperation current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        return current.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => IsQuestion(call.TargetMethod),
            IInvocationOperation call => call.Instance == current && IsQuestion(call.TargetMethod),
            IBinaryOperation comparison => comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && !HasNull(comparison),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue.Value: null } } => false,
            IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation => true,
            _ => false,
        };
    }

    private static bool IsQuestion(IMethodSymbol method)
        => method.ReturnType.SpecialType == SpecialType.System_Boolean && !MetricsVocabulary.NullQuestions.Begins(method.Name);

    private static bool HasNull(IBinaryOperation comparison)
        => comparison.LeftOperand.WithoutConversions().ConstantValue is { HasValue: true, Value: null }
            || comparison.RightOperand.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
