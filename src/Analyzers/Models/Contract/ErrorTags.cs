using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Tags, extras and contexts of error tracking as entries of a contract: what somebody searches errors by.</summary>
internal static class ErrorTags
{
    /// <summary>The tag that the call sets; null where it sets none by a name that is a constant.</summary>
    public static TelemetryEntry? Of(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("SetTag" or "SetExtra"))
            return null;
        return Of(call.Arguments, call.TargetMethod);
    }

    /// <summary>The context that the assignment sets; null where it sets none by a name that is a constant.</summary>
    public static TelemetryEntry? Of(ISimpleAssignmentOperation assignment, PrivacyModel model)
        => assignment.Target is IPropertyReferenceOperation element && model.IsErrorContext(element.Property) ? Of(element.Arguments, element.Property) : null;

    private static TelemetryEntry? Of(ImmutableArray<IArgumentOperation> arguments, ISymbol member)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Name: "key", Type.SpecialType: SpecialType.System_String } && argument.Value.ConstantValue.Value is string key)
                return TelemetryEntry.Of(TelemetryKind.ErrorTag, key).With(EntryField.Tracker, member.ContainingAssembly.Name);
        }

        return null;
    }
}
