using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>A number that is an amount of time, in a unit that its expression tells: <c>watch.ElapsedMilliseconds</c>, <c>elapsed.TotalSeconds</c>.</summary>
internal sealed class TimeValue
{
    // A chain of locals ends somewhere; one that refers to itself is an error in the code, which is being typed.
    private const int MostLocals = 4;

    private TimeValue(IOperation operation, TimeUnit unit, TimeOrigin origin)
    {
        Operation = operation;
        Unit = unit;
        Origin = origin;
    }

    /// <summary>What tells the unit: a property of a stopwatch or a time span, or a difference of ticks; the value itself, or what a local was given.</summary>
    public IOperation Operation { get; private init; }

    public TimeUnit Unit { get; private init; }

    public TimeOrigin Origin { get; private init; }

    /// <summary>Whether it is only a part of the time, such as <c>TimeSpan.Milliseconds</c>, which is 0 to 999.</summary>
    public bool IsComponent { get; private init; }

    /// <summary>Whether the value is written out where it is used, and neither held in a local nor calculated with.</summary>
    public bool IsDirect { get; private init; } = true;

    /// <summary>Reads a value; null where it is no time, or its unit is not to be seen.</summary>
    public static TimeValue? TryCreate(IOperation value) => TryCreate(value, MostLocals);

    private static TimeValue? TryCreate(IOperation value, int locals)
    {
        value = value.WithoutConversions();
        switch (value)
        {
            case IPropertyReferenceOperation { Property: { Name: "ElapsedMilliseconds", ContainingType: { } type } } when Clocks.IsStopwatch(type):
                return new TimeValue(value, TimeUnit.Milliseconds, TimeOrigin.Operation);
            case IPropertyReferenceOperation { Property: { ContainingType: { } type } property, Instance: { } span } when Clocks.IsTimeSpan(type) && TimeUnits.OfProperty(property.Name) is { } unit:
                return new TimeValue(value, unit, TimeSpans.OriginOf(span, locals)) { IsComponent = !TimeVocabulary.WholeSpans.Begins(property.Name) };
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when Clocks.IsTickCount(difference.LeftOperand.WithoutConversions()):
                return new TimeValue(value, TimeUnit.Milliseconds, TimeOrigin.Operation);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Multiply } scaled:
                return Scaled(scaled, locals);
            case IInvocationOperation { TargetMethod: { Name: "Round" or "Ceiling" or "Floor" or "Max"
                or "Abs", ContainingType: { } type }, Arguments: { Length: > 0 } arguments } when type.Is("System.Math"):
                return Computed(TryCreate(arguments[0].Value, locals));
            case ILocalReferenceOperation local when locals > 0:
                return LocalWrites.SingleValue(local.Local, local) is { } given ? Computed(TryCreate(given, locals - 1)) : null;
            default:
                return null;
        }
    }

    // A thousandth, or a thousandfold, is the same time in the next unit.
    private static TimeValue? Scaled(IBinaryOperation scaled, int locals)
    {
        if (!IsThousand(scaled.RightOperand) || TryCreate(scaled.LeftOperand, locals) is not { IsComponent: false } inner)
            return null;
        int step = scaled.OperatorKind == BinaryOperatorKind.Divide ? 1 : -1;
        TimeUnit unit = inner.Unit + step;
        return inner.Unit <= TimeUnit.Seconds && unit is >= TimeUnit.Nanoseconds and <= TimeUnit.Seconds
            ? new TimeValue(inner.Operation, unit, inner.Origin) { IsDirect = false }
            : null;
    }

    private static TimeValue? Computed(TimeValue? inner)
        => inner is null ? null : new TimeValue(inner.Operation, inner.Unit, inner.Origin) { IsComponent = inner.IsComponent, IsDirect = false };

    private static bool IsThousand(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: 1000 or 1000L or 1000.0 or 1000f };
}
