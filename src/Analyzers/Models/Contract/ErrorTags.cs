using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Tags and extras of error tracking as entries of a contract: what somebody searches errors by.</summary>
internal static class ErrorTags
{
    /// <summary>The tag that the call sets; null where it sets none by a name that is a constant.</summary>
    public static TelemetryEntry? Of(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("SetTag" or "SetExtra"))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "key", Type.SpecialType: SpecialType.System_String } && argument.Value.ConstantValue.Value is string key)
                return TelemetryEntry.Of(TelemetryKind.ErrorTag, key).With(EntryField.Tracker, call.TargetMethod.ContainingAssembly.Name);
        }

        return null;
    }
}
