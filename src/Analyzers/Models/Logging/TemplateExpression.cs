using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>How the text that a call takes for its template comes to be.</summary>
internal enum TemplateKind
{
    /// <summary>The same text at every call: a constant, or a choice between constants.</summary>
    Constant,

    /// <summary>An interpolated string with at least one value in it.</summary>
    Interpolated,

    /// <summary>Strings joined with <c>+</c>, at least one of them not constant.</summary>
    Concatenated,

    /// <summary><c>string.Format</c>, <c>Concat</c>, <c>Join</c>, a <c>StringBuilder</c>, and what is cut from such.</summary>
    Formatted,

    /// <summary>A value that was made elsewhere: a local, a field, the result of a call; or two of them put together: <c>prefix + text</c>.</summary>
    Variable,
}

/// <summary>Tells the kinds of template expression apart, without looking at any text.</summary>
internal static class TemplateExpression
{
    public static TemplateKind Classify(IOperation expression)
    {
        IOperation value = expression.WithoutConversions();
        if (value.ConstantValue.HasValue)
            return TemplateKind.Constant;

        switch (value)
        {
            case IInterpolatedStringOperation interpolated:
                return HasValue(interpolated) ? TemplateKind.Interpolated : TemplateKind.Constant;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return ClassifySum(sum);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return OfArms(Classify(choice.WhenTrue), Classify(whenFalse));
            case ICoalesceOperation coalesce:
                return OfArms(Classify(coalesce.Value), Classify(coalesce.WhenNull));
            case ISwitchExpressionOperation choice:
                return ClassifySwitch(choice);
            case IInvocationOperation call:
                return BuiltStrings.IsBuilt(call) ? TemplateKind.Formatted : TemplateKind.Variable;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return HasConstantInitializer(field, value.SemanticModel) ? TemplateKind.Constant : TemplateKind.Variable;
            case IThrowOperation:
                return TemplateKind.Constant;
            default:
                return TemplateKind.Variable;
        }
    }

    private static bool HasValue(IInterpolatedStringOperation interpolated)
    {
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolationOperation hole && !IsConstant(hole.Expression))
                return true;
        }

        return false;
    }

    // A sum nests to the left, a thousand deep in generated code: a loop, not a recursion.
    private static TemplateKind ClassifySum(IBinaryOperation sum)
    {
        bool varies = false, says = false;
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            varies |= !IsConstant(binary.RightOperand);
            says |= !IsPlainText(binary.RightOperand);
            current = binary.LeftOperand.WithoutConversions();
        }

        varies |= !IsConstant(current);
        says |= !IsPlainText(current);
        return !varies ? TemplateKind.Constant : says ? TemplateKind.Concatenated : TemplateKind.Variable;
    }

    // prefix + text: two that were made elsewhere are one.
    private static bool IsPlainText(IOperation part)
        => part.WithoutConversions() is { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } value
            && Classify(value) == TemplateKind.Variable && !IsFixedForTheProcess(value);

    private static TemplateKind ClassifySwitch(ISwitchExpressionOperation choice)
    {
        TemplateKind kind = TemplateKind.Constant;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
            kind = OfArms(kind, Classify(arm.Value));
        return kind;
    }

    // One arm that is built makes the choice built; a plain variable beside constants stays a variable.
    private static TemplateKind OfArms(TemplateKind first, TemplateKind second)
    {
        if (IsBuiltAtTheCall(first))
            return first;
        return second == TemplateKind.Constant ? first : second;
    }

    private static bool IsBuiltAtTheCall(TemplateKind kind)
        => kind is TemplateKind.Interpolated or TemplateKind.Concatenated or TemplateKind.Formatted;

    private static bool IsConstant(IOperation operation)
    {
        IOperation value = operation.WithoutConversions();
        return value.ConstantValue.HasValue || IsFixedForTheProcess(value) || IsUnknown(value) || Classify(value) == TemplateKind.Constant;
    }

    private static bool IsFixedForTheProcess(IOperation value)
        => value is IPropertyReferenceOperation { Property: { } property } && (property.IsNewLine() || IsNameOfConstant(property));

    // public string Name => "AesGcm"; what derived classes may override varies with them.
    private static bool IsNameOfConstant(IPropertySymbol property)
        => property is { IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 }
            && (!property.IsOverride || property.IsSealed || property.ContainingType.IsSealed)
            && property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { ExpressionBody.Expression: LiteralExpressionSyntax };

    // Half-typed code, or a name of a package that is not there: it may be a constant.
    private static bool IsUnknown(IOperation value) => value is IInvalidOperation || value.Type is IErrorTypeSymbol;

    private static bool HasConstantInitializer(IFieldSymbol field, SemanticModel? semantics)
    {
        // A field of metadata has no initializer to look at; its maker called it read-only, and its text does not vary by call.
        if (field.DeclaringSyntaxReferences.Length == 0)
            return true;
        return field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && IsFixedText(value, semantics);
    }

    private static bool IsFixedText(ExpressionSyntax expression, SemanticModel? semantics) => expression switch
    {
        LiteralExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsFixedText(inner.Expression, semantics),
        BinaryExpressionSyntax sum => IsFixedText(sum.Left, semantics) && IsFixedText(sum.Right, semantics),
        InterpolatedStringExpressionSyntax interpolated => HasOnlyFixedValues(interpolated, semantics),

        // In another file the name has to do: what a read-only field is made of rarely varies.
        _ => semantics is null || expression.SyntaxTree != semantics.SyntaxTree || semantics.GetConstantValue(expression).HasValue,
    };

    private static bool HasOnlyFixedValues(InterpolatedStringExpressionSyntax interpolated, SemanticModel? semantics)
    {
        foreach (InterpolatedStringContentSyntax part in interpolated.Contents)
        {
            if (part is InterpolationSyntax hole && !IsFixedText(hole.Expression, semantics))
                return false;
        }

        return true;
    }
}
