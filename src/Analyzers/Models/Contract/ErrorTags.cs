using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Tags, extras and contexts of error tracking as entries of a contract: what somebody searches errors by.</summary>
internal static class ErrorTags
{
    /// <summary>What the call sets under names that are constants, and where: at the call, or of a dictionary at each key.</summary>
    public static IEnumerable<(TelemetryEntry Entry, SyntaxNode Place)> Of(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "SetTag" or "SetExtra" or "Add" when Of(call.Arguments, call.TargetMethod) is { } entry:
                yield return (entry, call.Syntax);
                break;
            case "SetTags" or "SetExtras" when !call.Arguments.IsEmpty:
                var pairs = new TagPairs();
                pairs.Read(call.Arguments[call.Arguments.Length - 1].Value);
                foreach (MetricTag pair in pairs.ToImmutable())
                {
                    if (pair.Key is { ConstantValue.Value: string key } written)
                        yield return (Of(key, call.TargetMethod), written.Syntax);
                }

                break;
        }
    }

    /// <summary>The context that the assignment sets; null where it sets none by a name that is a constant.</summary>
    public static TelemetryEntry? Of(ISimpleAssignmentOperation assignment, PrivacyModel model)
        => assignment.Target is IPropertyReferenceOperation element && model.IsErrorContext(element.Property) ? Of(element.Arguments, element.Property) : null;

    private static TelemetryEntry? Of(ImmutableArray<IArgumentOperation> arguments, ISymbol member)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Name: "key", Type.SpecialType: SpecialType.System_String } && argument.Value.ConstantValue.Value is string key)
                return Of(key, member);
        }

        return null;
    }

    private static TelemetryEntry Of(string key, ISymbol member)
        => TelemetryEntry.Of(TelemetryKind.ErrorTag, key).With(EntryField.Tracker, member.ContainingAssembly.Name);
}
