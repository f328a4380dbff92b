using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Follows one mention of an exception outwards, to where it or its text ends up.</summary>
internal static class ExceptionRoute
{
    public static ExceptionRoutes Of(IOperation mention, TelemetryModel model)
    {
        bool isText = false;
        IOperation current = mention;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IConditionalAccessOperation access when ReferenceEquals(access.Operation, current):
                    if (Placeholder(access.WhenNotNull) is not { } placeholder)
                        return Kept(isText);
                    current = placeholder;
                    continue;
                case IConditionalOperation choice when ReferenceEquals(choice.Condition, current):
                case IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add } or IIsTypeOperation or IExpressionStatementOperation or INameOfOperation:
                    return ExceptionRoutes.None;
                case IIsPatternOperation pattern:
                    return NamesIt(pattern.Pattern) ? ExceptionRoutes.HandedOn : ExceptionRoutes.None;
                case IPropertyReferenceOperation property when ReferenceEquals(property.Instance, current):
                    if (!Follow(property, ref isText))
                        return ExceptionRoutes.None;
                    break;
                case IInvocationOperation call when ReferenceEquals(call.Instance, current):
                    if (!Follow(call, ref isText))
                        return isText ? ExceptionRoutes.None : ExceptionRoutes.HandedOn;
                    break;
                case IArgumentOperation argument:
                    if (OfArgument(argument, model, ref isText) is { } end)
                        return end;
                    parent = argument.Parent!;
                    break;
                case IInterpolationOperation or IBinaryOperation:
                    isText = true;
                    break;
                case IThrowOperation:
                    return isText ? ExceptionRoutes.None : ExceptionRoutes.Rethrown;
                case IVariableInitializerOperation or ICompoundAssignmentOperation:
                    return Kept(isText);
                case IAssignmentOperation assignment:
                    return OfAssignment(assignment, current, isText);
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or IConditionalAccessOperation
                    or IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation or IInterpolatedStringAppendOperation
                    or IArrayInitializerOperation or IArrayCreationOperation:
                    break;
                // A call with a name that does not resolve may be the log.
                case IInvalidOperation when !isText:
                    return ExceptionRoutes.HandedOn | ExceptionRoutes.LogSlot;
                default:
                    return isText ? ExceptionRoutes.None : ExceptionRoutes.HandedOn;
            }

            current = parent;
        }

        return Kept(isText);
    }

    private static ExceptionRoutes Kept(bool isText) => isText ? ExceptionRoutes.TextKept : ExceptionRoutes.HandedOn;

    // Whether a property still is the exception, or its text.
    private static bool Follow(IPropertyReferenceOperation property, ref bool isText)
    {
        if (isText)
            return property.Type?.SpecialType == SpecialType.System_String;
        isText = ExceptionText.IsTextProperty(property.Property.Name);
        return isText || property.Property.IsIndexer || ExceptionText.IsInnerException(property.Property);
    }

    private static bool Follow(IInvocationOperation call, ref bool isText)
    {
        if (isText)
            return call.Type?.SpecialType == SpecialType.System_String;
        isText = call.TargetMethod is { Name: "ToString" or "GetType", Parameters.IsEmpty: true };
        return isText || ExceptionText.IsInnerException(call.TargetMethod);
    }

    // Null where what gets the exception is an exception again, or a longer text: follow that.
    private static ExceptionRoutes? OfArgument(IArgumentOperation argument, TelemetryModel model, ref bool isText)
    {
        switch (argument.Parent)
        {
            // A part of an interpolated string that a handler takes apart.
            case IInvocationOperation { Parent: IInterpolatedStringAppendOperation }:
                return null;
            case IInvocationOperation call:
                if (model.Find(call.TargetMethod) is LogMethod method)
                    return OfLogArgument(argument, call, method, model.Errors, isText);
                if (!isText && model.Errors.Helpers.FateOf(argument) == ExceptionFate.Drops)
                    return ExceptionRoutes.None;
                if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String && call.Type?.SpecialType == SpecialType.System_String)
                {
                    isText = true;
                    return null;
                }

                return !isText && call.Type.IsOrInherits(model.Errors.Exception) ? null : Passed(isText);
            case IObjectCreationOperation creation:
                return !isText && creation.Type.IsOrInherits(model.Errors.Exception) ? null : Passed(isText);
            default:
                return Passed(isText);
        }
    }

    private static ExceptionRoutes Passed(bool isText) => isText ? ExceptionRoutes.None : ExceptionRoutes.HandedOn;

    private static ExceptionRoutes OfLogArgument(IArgumentOperation argument, IInvocationOperation call, LogMethod method, ErrorModel errors, bool isText)
    {
        if (isText)
            return ExceptionRoutes.LogText;
        if (argument.Parameter is not { } parameter || parameter.Ordinal == method.Exception || parameter.Ordinal == method.Template || parameter.Type.IsOrInherits(errors.Exception))
            return ExceptionRoutes.LogSlot;
        return LogCall.TryCreate(call, method) is null ? ExceptionRoutes.HandedOn : ExceptionRoutes.LogArgument;
    }

    private static ExceptionRoutes OfAssignment(IAssignmentOperation assignment, IOperation current, bool isText)
    {
        if (!ReferenceEquals(assignment.Value, current) || assignment.Target is IDiscardOperation)
            return ExceptionRoutes.None;
        if (!isText)
            return ExceptionRoutes.HandedOn;
        return assignment.Target is ILocalReferenceOperation ? ExceptionRoutes.TextKept : ExceptionRoutes.None;
    }

    private static bool NamesIt(IPatternOperation pattern)
    {
        if (pattern is IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null })
            return true;
        foreach (IOperation child in pattern.ChildOperations)
        {
            if (child is IPatternOperation inner && NamesIt(inner))
                return true;
        }

        return false;
    }

    // Where the value before the question mark is taken up behind it.
    private static IOperation? Placeholder(IOperation whenNotNull)
    {
        for (IOperation? current = whenNotNull; current is not null; current = First(current))
        {
            if (current is IConditionalAccessInstanceOperation)
                return current;
        }

        return null;
    }

    private static IOperation? First(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
            return child;
        return null;
    }
}
