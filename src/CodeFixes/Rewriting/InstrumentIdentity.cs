using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Rewriting;

/// <summary>Which creations make one and the same instrument.</summary>
internal static class InstrumentIdentity
{
    /// <summary>
    /// The graph node of what the call creates: equal for calls that create the same instrument.
    /// Null where the name comes in from outside, so that the call may create any number of them.
    /// </summary>
    public static object? Of(InstrumentCreation creation)
    {
        if (creation.Name is not { } name)
            return NameMayVary(creation) ? null : creation.Operation.Syntax;

        // prometheus-net: a name is one collector, whoever asks for it. Elsewhere each meter has its own.
        if (creation.Operation.Instance is not { } meter || creation.NumberType is null)
            return name;
        ISymbol? holder = meter switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return holder?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
            ? (declaration, name.ToLowerInvariant())
            : creation.Operation.Syntax;
    }

    private static bool NameMayVary(InstrumentCreation creation)
        => creation.NameArgument is not { } name
            || name.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation or ILocalReferenceOperation);
}
