using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Names;

/// <summary>One piece of a span's name that is put together: fixed text, or a value.</summary>
internal readonly struct SpanNamePart(string? text, IOperation? value)
{
    /// <summary>The text; null for a value.</summary>
    public string? Text { get; } = text;

    /// <summary>The expression of a value; null for text.</summary>
    public IOperation? Value { get; } = value;
}

/// <summary>The pieces of a span's name that is built by interpolation, by <c>+</c>, or by <c>string.Format</c> and the like.</summary>
internal static class SpanNameParts
{
    /// <summary>The pieces in order; default where the name is no built text. Of <c>string.Format</c> the values only.</summary>
    public static ImmutableArray<SpanNamePart> Of(IOperation name)
    {
        switch (name)
        {
            case { ConstantValue.HasValue: true }:
                return default;
            case IInterpolatedStringOperation interpolated:
                return OfInterpolated(interpolated);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return OfSum(sum);
            case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } } call:
                return OfCall(call);
            case ILocalReferenceOperation local when LocalWrites.SingleValue(local.Local, local) is { } written && written.WithoutImplicitConversions() is not ILocalReferenceOperation:
                return Of(written.WithoutImplicitConversions());
            default:
                return default;
        }
    }

    private static ImmutableArray<SpanNamePart> OfInterpolated(IInterpolatedStringOperation interpolated)
    {
        ImmutableArray<SpanNamePart>.Builder parts = ImmutableArray.CreateBuilder<SpanNamePart>(interpolated.Parts.Length);
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text }:
                    parts.Add(new SpanNamePart(text, null));
                    break;
                case IInterpolationOperation hole:
                    Add(hole.Expression, parts);
                    break;
            }
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<SpanNamePart> OfSum(IBinaryOperation sum)
    {
        // A long sum nests deep to the left.
        var operands = new Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } binary)
        {
            operands.Push(binary.RightOperand.WithoutImplicitConversions());
            current = binary.LeftOperand.WithoutImplicitConversions();
        }

        ImmutableArray<SpanNamePart>.Builder parts = ImmutableArray.CreateBuilder<SpanNamePart>(operands.Count + 1);
        Add(current, parts);
        foreach (IOperation operand in operands)
            Add(operand, parts);
        return parts.ToImmutable();
    }

    private static ImmutableArray<SpanNamePart> OfCall(IInvocationOperation call)
    {
        ImmutableArray<SpanNamePart>.Builder parts = ImmutableArray.CreateBuilder<SpanNamePart>(call.Arguments.Length);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.WithoutConversions() is IArrayCreationOperation { Initializer.ElementValues: var elements })
            {
                foreach (IOperation element in elements)
                    AddValue(element, parts);
            }
            else
            {
                AddValue(argument.Value, parts);
            }
        }

        return parts.ToImmutable();
    }

    private static void Add(IOperation operand, ImmutableArray<SpanNamePart>.Builder parts)
    {
        IOperation value = operand.WithoutImplicitConversions();
        if (value.ConstantValue is { HasValue: true } constant)
            parts.Add(new SpanNamePart(constant.Value?.ToString() ?? "", null));
        else if (value is IInterpolatedStringOperation nested)
            parts.AddRange(OfInterpolated(nested));
        else
            parts.Add(new SpanNamePart(null, value));
    }

    private static void AddValue(IOperation operand, ImmutableArray<SpanNamePart>.Builder parts)
    {
        IOperation value = operand.WithoutConversions();
        if (!value.ConstantValue.HasValue)
            parts.Add(new SpanNamePart(null, value));
    }
}
