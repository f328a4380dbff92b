using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>A value that carries something without a bound, as it is or as a text made of it.</summary>
internal readonly struct UnboundedValue(UnboundedKind kind, IOperation subject)
{
    private const int DeepestLocal = 3;

    public UnboundedKind Kind { get; } = kind;

    /// <summary>The operation that reads what has no bound. It may stand in the initializer of a local.</summary>
    public IOperation Subject { get; } = subject;

    /// <summary>Reads a value; null where it is, or may be, one of few.</summary>
    public static UnboundedValue? In(IOperation value, UnboundedSources sources) => In(value, sources, DeepestLocal);

    private static UnboundedValue? In(IOperation value, UnboundedSources sources, int locals)
    {
        if (value.ConstantValue.HasValue)
            return null;
        switch (value)
        {
            case IConversionOperation { OperatorMethod: { } conversion } when !conversion.DeclaringSyntaxReferences.IsEmpty:
                return null;
            case IConversionOperation conversion:
                return In(conversion.Operand, sources, locals);
            case IParenthesizedOperation parenthesized:
                return In(parenthesized.Operand, sources, locals);
            case ICoalesceOperation coalesce:
                return In(coalesce.Value, sources, locals) ?? In(coalesce.WhenNull, sources, locals);
            case IConditionalAccessOperation access:
                return In(access.WhenNotNull, sources, locals);
            case IConditionalAccessInstanceOperation instance when sources.KindOf(instance) is null:
                return instance.Target() is { } target ? In(target, sources, locals) : null;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional when AsksForNull(conditional.Condition):
                return In(conditional.WhenTrue, sources, locals) ?? In(whenFalse, sources, locals);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return In(sum.LeftOperand, sources, locals) ?? In(sum.RightOperand, sources, locals);
            case IInterpolatedStringOperation text:
                return InText(text, sources, locals);
            case ILocalReferenceOperation local when sources.KindOf(local) is null:
                return locals > 0 && LocalWrites.SingleValue(local.Local, local) is { } written && !ValueChecks.IsChecked(local) ? In(written, sources, locals - 1) : null;
            case IInvocationOperation { Instance: { } instance } call when KeepsVariety(call, sources):
                return In(instance, sources, locals);
            case IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Value", DeclaringSyntaxReferences.IsEmpty: true } } when sources.KindOf(value) is null:
                return In(instance, sources, locals);
            default:
                return sources.KindOf(value) is { } kind ? new UnboundedValue(kind, value) : null;
        }
    }

    private static UnboundedValue? InText(IInterpolatedStringOperation text, UnboundedSources sources, int locals)
    {
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is IInterpolationOperation { FormatString: var format } hole
                && !(format is not null && sources.IsTime(hole.Expression.Type)
                    && !TimeFormats.KeepMoments(format.ConstantValue.Value as string ?? (format as ILiteralOperation)?.ConstantValue.Value as string))
                && In(hole.Expression, sources, locals) is { } unbounded)
                return unbounded;
        }

        return null;
    }

    // Whether there are as many results as there are values. A format may leave an hour or a weekday of a time.
    private static bool KeepsVariety(IInvocationOperation call, UnboundedSources sources) => call.TargetMethod.Name switch
    {
        "ToString" => call.Arguments.IsEmpty || !sources.IsTime(call.Instance!.Type) || TimeFormats.KeepMoments(call.Arguments[0].Value.ConstantValue.Value as string),
        "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim" or "TrimStart" or "TrimEnd"
            or "ToHexString" or "ToUriComponent" or "GetValueOrDefault" or "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds" => call.TargetMethod.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private static bool AsksForNull(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } => IsNull(pattern.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } => IsNull(pattern.Value),
        IPropertyReferenceOperation { Property.Name: "HasValue" } => true,
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
