using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Values of tags that take work in proportion to what they are made of.</summary>
internal static class CostlyTag
{
    /// <summary>The work as a reader knows it: <c>JsonSerializer.Serialize</c>; null where there is none to speak of.</summary>
    public static string? WorkIn(IOperation value)
    {
        switch (value.WithoutConversions())
        {
            case IInvocationOperation call:
                return CostlyCalls.NameOf(call) is { } name && TracingVocabulary.Serialization.Begins(name) ? name : null;
            case ICoalesceOperation coalesce:
                return WorkIn(coalesce.Value) ?? WorkIn(coalesce.WhenNull);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return WorkIn(choice.WhenTrue) ?? WorkIn(whenFalse);
            default:
                return null;
        }
    }
}
