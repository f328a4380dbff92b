using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>Why a value that a callback returns goes down again.</summary>
internal enum FallingReason
{
    /// <summary>It is how many elements a collection has at the moment.</summary>
    CollectionSize,

    /// <summary>It is a level that the runtime or the operating system tells.</summary>
    Level,

    /// <summary>It is a field that other code takes from, or sets back.</summary>
    FallingField,

    /// <summary>It is what has been added since the last time: reading it sets it to zero.</summary>
    Delta,
}

/// <summary>A value that is not a total which only grows.</summary>
internal sealed class FallingValue
{
    private FallingValue(IOperation operation, FallingReason reason, IFieldSymbol? field = null)
    {
        Operation = operation;
        Reason = reason;
        Field = field;
    }

    public IOperation Operation { get; }

    public FallingReason Reason { get; }

    /// <summary>The field that holds the value, where it is one.</summary>
    public IFieldSymbol? Field { get; }

    /// <summary>Judges a value; null where it may well only grow.</summary>
    public static FallingValue? TryCreate(IOperation value, CancellationToken cancellation)
    {
        while (value is ICoalesceOperation { Value: { } preferred })
            value = preferred.WithoutConversions();

        // In other units it falls too.
        while (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Multiply } scaled && Numbers.SignOf(scaled.RightOperand) > 0)
            value = scaled.LeftOperand.WithoutConversions();
        if (value is IConditionalAccessOperation { WhenNotNull: { } access })
            value = access.WithoutConversions();

        if (InterlockedCalls.ResetIn(value) is { } reset)
            return new FallingValue(value, FallingReason.Delta, reset);
        if (LevelReadings.Is(value))
            return new FallingValue(value, FallingReason.Level);
        if (CollectionSizes.MayShrink(value, cancellation))
            return new FallingValue(value, FallingReason.CollectionSize);
        return InterlockedCalls.ReadOf(value) is { DeclaredAccessibility: Accessibility.Private } field && FallingFields.Falls(field, value, cancellation)
            ? new FallingValue(value, FallingReason.FallingField, field)
            : null;
    }
}
