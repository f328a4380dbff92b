using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Which creations make one and the same instrument.</summary>
internal static class InstrumentIdentity
{
    /// <summary>The graph node of what the call creates: equal for calls that create the same instrument.</summary>
    public static object Of(InstrumentCreation creation)
    {
        if (creation.Name is not { } name)
            return creation.Operation.Syntax;

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

    /// <summary>Whether the name comes in from outside, so that the one call may create any number of instruments.</summary>
    public static bool IsShared(InstrumentCreation creation)
        => creation.Name is null
            && creation.NameArgument is { } name
            && name.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation or ILocalReferenceOperation);
}
