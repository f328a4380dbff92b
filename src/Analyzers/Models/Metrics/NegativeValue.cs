using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Whether a value is negative as it is written: a constant, a negated variable, a choice with such an arm, a local given one of these.</summary>
internal static class NegativeValue
{
    // A chain of locals ends somewhere; one that refers to itself is an error in the code, which is being typed.
    private const int MostLocals = 4;

    public static bool Is(IOperation value) => Is(value, MostLocals);

    private static bool Is(IOperation value, int locals)
    {
        // The constant of a conversion is the converted one: (byte)-1 is 255.
        if (Numbers.SignOf(value) is { } sign)
            return sign < 0;

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return (Numbers.HasSign(conversion.Type) || conversion.Type is ITypeParameterSymbol) && Is(conversion.Operand, locals);
            case IParenthesizedOperation parenthesized:
                return Is(parenthesized.Operand, locals);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Is(choice.WhenTrue, locals) || Is(whenFalse, locals);
            case ISwitchExpressionOperation choice:
                return AnyArmIs(choice, locals);
            case ILocalReferenceOperation local when locals > 0:
                return LocalWrites.SingleValue(local.Local, local) is { } given && Is(given, locals - 1) && !SignChecks.ShowNotNegative(local);
            default:
                return NegatedOperand(value) is { } operand && !MayBeNegative(operand) && !SignChecks.ShowNotPositive(operand);
        }
    }

    private static bool AnyArmIs(ISwitchExpressionOperation choice, int locals)
    {
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (Is(arm.Value, locals))
                return true;
        }

        return false;
    }

    // -x, 0 - x.
    private static IOperation? NegatedOperand(IOperation value) => value switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus when IsNumber(minus.Type) => minus.Operand.WithoutConversions(),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when IsNumber(difference.Type) && Numbers.SignOf(difference.LeftOperand) == 0
            => difference.RightOperand.WithoutConversions(),
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol? type) => Numbers.HasSign(type) || type is ITypeParameterSymbol;

    // What may well be negative itself: its negation then counts up.
    private static bool MayBeNegative(IOperation operand)
    {
        if (NegatedOperand(operand) is not null)
            return true;
        switch (operand)
        {
            // -(before - after) is after - before, which nobody would call negative.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "Min", Arguments: { Length: 2 } arguments }:
                return Numbers.SignOf(arguments[0].Value) <= 0 || Numbers.SignOf(arguments[1].Value) <= 0;
            case ILocalReferenceOperation local:
                return LocalWrites.SingleValue(local.Local, local)?.WithoutConversions() is { } given
                    && (Numbers.SignOf(given) < 0 || (given is not ILocalReferenceOperation && MayBeNegative(given)));
            default:
                return false;
        }
    }
}
