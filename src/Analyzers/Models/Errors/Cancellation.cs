using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Recognises code that tells cancelled work from failed work.</summary>
internal static class Cancellation
{
    /// <summary>Whether a filter lets only cancellations in: <c>when (ex is OperationCanceledException)</c>, <c>when (token.IsCancellationRequested)</c>.</summary>
    public static bool IsAskedBy(IOperation filter, ErrorModel errors) => filter.WithoutConversions() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsAskedBy(both.LeftOperand, errors) || IsAskedBy(both.RightOperand, errors),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => IsAskedBy(either.LeftOperand, errors) && IsAskedBy(either.RightOperand, errors),
        IIsTypeOperation type => type.TypeOperand.IsOrInherits(errors.OperationCanceled),
        IIsPatternOperation pattern => Matches(pattern.Pattern, errors),
        IPropertyReferenceOperation property => IsQuestion(property),
        _ => false,
    };

    /// <summary>Whether the operation asks about cancellation in any way: names its type (unless <paramref name="onlyToken"/>), or reads whether it is requested.</summary>
    public static bool IsMentionedBy(IOperation operation, ErrorModel errors, bool onlyToken = false)
    {
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            bool asks = current switch
            {
                IIsTypeOperation type => !onlyToken && type.TypeOperand.IsOrInherits(errors.OperationCanceled),
                IPatternOperation pattern => !onlyToken && NamesCancellation(pattern, errors),
                IPropertyReferenceOperation property => IsQuestion(property),
                _ => false,
            };
            if (asks)
                return true;
        }

        return false;
    }

    private static bool Matches(IPatternOperation pattern, ErrorModel errors) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, errors) && Matches(either.RightPattern, errors),
        _ => NamesCancellation(pattern, errors),
    };

    private static bool NamesCancellation(IPatternOperation pattern, ErrorModel errors) => pattern switch
    {
        ITypePatternOperation type => type.MatchedType.IsOrInherits(errors.OperationCanceled),
        IDeclarationPatternOperation declaration => declaration.MatchedType.IsOrInherits(errors.OperationCanceled),
        IRecursivePatternOperation recursive => recursive.MatchedType.IsOrInherits(errors.OperationCanceled),
        _ => false,
    };

    private static bool IsQuestion(IPropertyReferenceOperation property)
        => property.Property.Name is "IsCancellationRequested" or "IsStopRequested" or "IsStopping";
}
