using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Whether code asks if anybody will see a span before it works for it.</summary>
internal static class RecordedGuards
{
    /// <summary>Whether the member around the operation asks that anywhere: whoever knows the question is left alone.</summary>
    public static bool AreNear(IOperation operation)
    {
        foreach (IOperation candidate in operation.Root().Descendants())
        {
            if (candidate is IPropertyReferenceOperation { Property.Name: "IsAllDataRequested" or "Recorded" or "IsRecording" } or IInvocationOperation { TargetMethod.Name: "HasListeners" })
                return true;
        }

        return false;
    }
}
