using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>A piece of a logged text or value that tells of an exception: <c>ex.Message</c>, <c>ex.ToString()</c>, <c>ex.GetType().Name</c>, <c>$"{ex}"</c>.</summary>
internal sealed class ExceptionText
{
    private ExceptionText(IOperation operation, IOperation subject)
    {
        Operation = operation;
        Subject = subject;
    }

    /// <summary>The piece itself.</summary>
    public IOperation Operation { get; }

    /// <summary>The exception that it is taken from; of an inner exception the outer one, which carries it.</summary>
    public IOperation Subject { get; }

    /// <summary>Whether all that it says is in the exception's own text, so that it adds nothing where that is logged.</summary>
    public bool IsRepetition => Last(Operation) switch
    {
        IPropertyReferenceOperation { Property.Name: var name } => IsTextProperty(name),
        IInvocationOperation { TargetMethod.Name: "ToString" } => true,
        _ => false,
    };

    /// <summary>Whether it is the message of the exception that somebody was given, and neither its stack trace nor its whole text.</summary>
    public bool IsMessage => Last(Operation) is IPropertyReferenceOperation { Property.Name: "Message" };

    /// <summary>Whether a property of an exception is part of its text.</summary>
    public static bool IsTextProperty(string name) => name is "Message" or "StackTrace";

    /// <summary>Whether the member of an exception leads to the exceptions inside it.</summary>
    public static bool IsInnerException(ISymbol member) => member.Name is "InnerException" or "InnerExceptions" or "GetBaseException" or "Flatten";

    /// <summary>The first such piece that ends up in the value; null where there is none.</summary>
    public static ExceptionText? In(IOperation value, INamedTypeSymbol? exception)
    {
        value = value.WithoutConversions();
        switch (value)
        {
            case IPropertyReferenceOperation { Instance: { } instance } property:
                if (IsTextProperty(property.Property.Name) && IsException(instance, exception))
                    return new ExceptionText(Whole(value), SubjectOf(instance));
                return IsTypeName(property) && In(instance, exception) is { } type ? new ExceptionText(Whole(value), type.Subject) : null;
            case IInvocationOperation call:
                return InCall(call, exception);
            case IConditionalAccessOperation access:
                return In(access.WhenNotNull, exception);
            case IConditionalAccessInstanceOperation:
                return In(Access(value).Operation, exception);
            case ICoalesceOperation coalesce:
                return In(coalesce.Value, exception) ?? In(coalesce.WhenNull, exception);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return In(choice.WhenTrue, exception) ?? In(whenFalse, exception);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return InSum(sum, exception);
            case IInterpolatedStringOperation interpolated:
                return InInterpolated(interpolated, exception);
            default:
                return null;
        }
    }

    /// <summary>The same, also where a local of the catch block holds it: one that begins with such a piece, whatever is added to it.</summary>
    public static ExceptionText? HeldBy(IOperation value, INamedTypeSymbol? exception)
    {
        value = value.WithoutConversions();
        if (value is not ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_String } local })
            return In(value, exception);
        IOperation? around = value;
        while (around is not (null or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
            around = around.Parent;
        if (around is not ICatchClauseOperation { Handler: var handler })
            return null;
        foreach (IOperation operation in handler.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                return declarator.GetVariableInitializer() is { Value: { } first } && In(first, exception) is { } text ? new ExceptionText(value, text.Subject) : null;
        }

        return null;
    }

    /// <summary>The same, or the exception itself, which becomes text where it stands.</summary>
    private static ExceptionText? InPart(IOperation part, INamedTypeSymbol? exception)
    {
        IOperation value = part.WithoutConversions();
        return IsException(value, exception) ? new ExceptionText(Whole(value), SubjectOf(value)) : In(value, exception);
    }

    private static ExceptionText? InCall(IInvocationOperation call, INamedTypeSymbol? exception)
    {
        IMethodSymbol method = call.TargetMethod;
        if (call.Instance is { } instance)
        {
            if (method.Parameters.IsEmpty && method.Name is "ToString" or "GetType" && IsException(instance, exception))
                return new ExceptionText(Whole(call), SubjectOf(instance));
            bool keepsText = method.Name == "ToString" || (instance.Type?.SpecialType == SpecialType.System_String && method.ReturnType.SpecialType == SpecialType.System_String);
            return keepsText && In(instance, exception) is { } inner ? new ExceptionText(Whole(call), inner.Subject) : null;
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String || method.Name is not ("Format" or "Concat" or "Join"))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.WithoutConversions() is not IArrayCreationOperation { Initializer: { } elements })
            {
                if (InPart(argument.Value, exception) is { } single)
                    return single;
                continue;
            }

            foreach (IOperation element in elements.ElementValues)
            {
                if (InPart(element, exception) is { } found)
                    return found;
            }
        }

        return null;
    }

    // A sum nests to the left, a thousand deep in generated code: a loop, not a recursion.
    private static ExceptionText? InSum(IBinaryOperation sum, INamedTypeSymbol? exception)
    {
        ExceptionText? found = null;
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            found = InPart(binary.RightOperand, exception) ?? found;
            current = binary.LeftOperand.WithoutConversions();
        }

        return InPart(current, exception) ?? found;
    }

    private static ExceptionText? InInterpolated(IInterpolatedStringOperation interpolated, INamedTypeSymbol? exception)
    {
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolationOperation hole && InPart(hole.Expression, exception) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsTypeName(IPropertyReferenceOperation property)
        => property.Property.Name is "Name" or "FullName" && (property.Instance?.Type).Is("System.Type");

    private static bool IsException(IOperation operation, INamedTypeSymbol? exception)
        => operation.WithoutConversions().Type.IsOrInherits(exception);

    /// <summary>From an inner exception to the one that carries it: <c>ex</c> of <c>ex.InnerException?.InnerExceptions[0]</c>.</summary>
    public static IOperation SubjectOf(IOperation operation)
    {
        while (true)
        {
            operation = operation.WithoutConversions();
            switch (operation)
            {
                case IConditionalAccessInstanceOperation:
                    operation = Access(operation).Operation;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance } property when property.Property.IsIndexer || IsInnerException(property.Property):
                    operation = instance;
                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod: var method } when IsInnerException(method):
                    operation = instance;
                    break;
                default:
                    return operation;
            }
        }
    }

    // What stands behind a question mark is one expression with what stands before it.
    private static IOperation Whole(IOperation operation)
    {
        while (operation.Parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, operation))
            operation = access;
        return operation;
    }

    private static IOperation Last(IOperation operation)
    {
        while (operation is IConditionalAccessOperation access)
            operation = access.WhenNotNull;
        return operation;
    }

    private static IConditionalAccessOperation Access(IOperation placeholder)
    {
        IOperation child = placeholder;
        while (child.Parent is not IConditionalAccessOperation access || !ReferenceEquals(access.WhenNotNull, child))
            child = child.Parent!;
        return (IConditionalAccessOperation)child.Parent;
    }
}
