using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>What must not leave the process, read somewhere in a value that does.</summary>
internal readonly struct SensitiveValue(IOperation place, string name)
{
    private const int DeepestLocal = 3;

    /// <summary>Where the value takes it in: the variable or member itself, or the local that holds it.</summary>
    public IOperation Place { get; } = place;

    /// <summary>The name by which it is known.</summary>
    public string Name { get; } = name;

    /// <summary>Reads a value; null where nothing of the kind can be read from it.</summary>
    public static SensitiveValue? In(in RecordedValue value, SensitiveSource source)
    {
        if (In(value.Value, source, DeepestLocal) is { } found)
            return found;

        // What a parameter of a [LoggerMessage] method is called is what it is logged as.
        return value.Parameter is { } parameter && source.NameOf(parameter, value.Value) is { } name ? new SensitiveValue(value.Value, name) : null;
    }

    private static SensitiveValue? In(IOperation value, SensitiveSource source, int locals)
    {
        if (value.ConstantValue.HasValue)
            return null;
        if (source.NameOf(value) is { } name)
            return new SensitiveValue(value, name);
        switch (value)
        {
            case IConversionOperation { OperatorMethod: { } conversion } when !conversion.DeclaringSyntaxReferences.IsEmpty:
                return null;
            case IConversionOperation conversion:
                return In(conversion.Operand, source, locals);
            case IParenthesizedOperation parenthesized:
                return In(parenthesized.Operand, source, locals);
            case IAwaitOperation awaited:
                return In(awaited.Operation, source, locals);
            case ICoalesceOperation coalesce:
                return In(coalesce.Value, source, locals) ?? In(coalesce.WhenNull, source, locals);
            case IConditionalAccessOperation access:
                return In(access.WhenNotNull, source, locals);
            case IConditionalAccessInstanceOperation instance:
                return instance.Target() is { } target ? In(target, source, locals) : null;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                // Shown or not, depending on something: somebody has thought about it.
                return In(choice.WhenTrue, source, locals) is { } first && (IsNothing(whenFalse) || In(whenFalse, source, locals) is not null) ? first
                    : IsNothing(choice.WhenTrue) ? In(whenFalse, source, locals) : null;
            case ILocalReferenceOperation local when locals > 0 && MayHold(local.Local, source):
                return LocalWrites.SingleValue(local.Local, local) is { } written && In(written, source, locals - 1) is { } held ? new SensitiveValue(local, held.Name) : null;
            case IInvocationOperation { Instance: { } instance } call when ValueFlow.ShowsInstance(call):
                return In(instance, source, locals);
            case IInvocationOperation call when ValueFlow.ShowsArguments(call):
                return InArguments(call, source, locals);
            case IInterpolatedStringOperation text:
                return InText(text, source, locals);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return InSum(sum, source, locals);
            default:
                return null;
        }
    }

    // What a local is given is looked for in its whole body: only where its declaration gives reason to.
    private static bool MayHold(ILocalSymbol local, SensitiveSource source)
        => local.DeclaringSyntaxReferences is { Length: 1 } declarations
            && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            && source.MayBeIn(local, initializer);

    private static SensitiveValue? InText(IInterpolatedStringOperation text, SensitiveSource source, int locals)
    {
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is IInterpolationOperation hole && In(hole.Expression, source, locals) is { } found)
                return found;
        }

        return null;
    }

    // A sum nests to the left, a thousand deep in generated code: a loop, not a recursion.
    private static SensitiveValue? InSum(IBinaryOperation sum, SensitiveSource source, int locals)
    {
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            if (In(binary.RightOperand, source, locals) is { } found)
                return found;
            current = binary.LeftOperand.WithoutConversions();
        }

        return In(current, source, locals);
    }

    private static SensitiveValue? InArguments(IInvocationOperation call, SensitiveSource source, int locals)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.WithoutConversions() is not IArrayCreationOperation { Initializer: { } elements })
            {
                if (In(argument.Value, source, locals) is { } single)
                    return single;
                continue;
            }

            foreach (IOperation element in elements.ElementValues)
            {
                if (In(element, source, locals) is { } found)
                    return found;
            }
        }

        return null;
    }

    // password is null ? "" : password
    private static bool IsNothing(IOperation value) => value.WithoutConversions().ConstantValue is { HasValue: true, Value: null or "" or "null" or "NULL" or "(null)" or "none" or "empty" };
}
