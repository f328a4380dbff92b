using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>A stretch of a name that is always the same; between two of them stands what only the running program knows.</summary>
internal readonly struct NamePart(string text, bool begins, IOperation operation)
{
    public string Text { get; } = text;

    /// <summary>Whether the name begins with it.</summary>
    public bool Begins { get; } = begins;

    /// <summary>The constant, or the text of an interpolated string.</summary>
    public IOperation Operation { get; } = operation;
}

/// <summary>Takes a name apart: a constant is one part; a sum or an interpolated string has as many as it has constants.</summary>
internal static class NameParts
{
    /// <summary>The constant parts; none where the name is computed some other way.</summary>
    public static List<NamePart> Of(IOperation name)
    {
        var parts = new List<NamePart>();
        bool begins = true;
        Add(name, parts, ref begins);
        return parts;
    }

    /// <summary>Whether a part of the name is a constant of another assembly, which nobody here can write differently.</summary>
    public static bool AreForeign(IOperation name)
    {
        foreach (IOperation operation in name.DescendantsAndSelf())
        {
            if (operation is IFieldReferenceOperation { Field: { IsConst: true, DeclaringSyntaxReferences.IsEmpty: true } })
                return true;
        }

        return false;
    }

    private static void Add(IOperation operation, List<NamePart> parts, ref bool begins)
    {
        operation = operation.WithoutImplicitConversions();
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            AddText(text, operation, parts, ref begins);
            return;
        }

        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Add(sum.LeftOperand, parts, ref begins);
                Add(sum.RightOperand, parts, ref begins);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
                    AddContent(content, parts, ref begins);
                break;
            default:
                begins = false;
                break;
        }
    }

    private static void AddContent(IInterpolatedStringContentOperation content, List<NamePart> parts, ref bool begins)
    {
        switch (content)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text } written:
                AddText(text, written, parts, ref begins);
                break;
            case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                Add(hole.Expression, parts, ref begins);
                break;
            default:
                begins = false;
                break;
        }
    }

    private static void AddText(string text, IOperation operation, List<NamePart> parts, ref bool begins)
    {
        if (text.Length == 0 && operation is not { Parent: IArgumentOperation })
            return;
        parts.Add(new NamePart(text, begins, operation));
        begins = false;
    }
}
