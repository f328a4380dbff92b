using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Names by which code remembers that something failed, so that somebody else can tell: flags, results, lists of errors.</summary>
internal static class FailureNames
{
    public static bool SaysFailure(string name)
        => ErrorVocabulary.Failures.IsIn(name) || ErrorVocabulary.Ok.Is(name) || (name.StartsWith("_", StringComparison.Ordinal) && ErrorVocabulary.Ok.Begins(name));

    /// <summary>Whether the assignment records the failure: a boolean, or a name or value that speaks of it.</summary>
    public static bool IsFlag(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target.Type?.SpecialType == SpecialType.System_Boolean || TextSaysFailure(assignment.Value) || assignment.Value.WithoutConversions().ConstantValue.Value is false)
            return true;
        return NameOf(assignment.Target) is { } name && SaysFailure(name);
    }

    /// <summary>Whether the call keeps the failure: <c>errors.Add(…)</c>, <c>completion.TrySetException(…)</c>, <c>OnError()</c>.</summary>
    public static bool IsStore(IInvocationOperation call)
        => SaysFailure(call.TargetMethod.Name)
            || IsCount(call)
            || IsWritten(call)
            || (call.Instance is { } receiver && NameOf(receiver) is { } name && SaysFailure(name));

    /// <summary>Whether the call counts the failure in a number: <c>Interlocked.Increment(ref _failures)</c>.</summary>
    public static bool IsCount(IInvocationOperation call)
        => call.TargetMethod.ContainingType.Is("System.Threading.Interlocked") && call.Arguments.Length > 0 && NameOf(call.Arguments[0].Value) is { } counted && SaysFailure(counted);

    /// <summary>Whether a fixed text, or the fixed part of one, says that something failed: <c>$"ERROR: {type} is not supported"</c>.</summary>
    public static bool TextSaysFailure(IOperation value)
    {
        value = value.WithoutConversions();
        if (value.ConstantValue.Value is string text)
            return SaysFailure(text);
        if (value is not IInterpolatedStringOperation { Parts: var parts })
            return false;
        foreach (IInterpolatedStringContentOperation part in parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string piece } && SaysFailure(piece))
                return true;
        }

        return false;
    }

    // sb.Append("Error reading value"): whoever reads what is written there sees it.
    private static bool IsWritten(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.Is("System.Text.StringBuilder") && !call.TargetMethod.ContainingType.Is("System.IO.TextWriter"))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (TextSaysFailure(argument.Value))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value is read that names a failure: <c>Status.Failed</c>, <c>Results.Problem</c>.</summary>
    public static bool IsFailureValue(IMemberReferenceOperation member)
        => member is IFieldReferenceOperation { Field.IsStatic: true } or IPropertyReferenceOperation { Property.IsStatic: true } && SaysFailure(member.Member.Name);

    public static string? NameOf(IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };
}
