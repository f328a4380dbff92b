using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Where the value of an expression is stored: the field, property, local or parameter that it initializes or is assigned to.</summary>
internal static class InstrumentHolder
{
    /// <summary>The holder; null where the value goes elsewhere. What is stored may be a series of the instrument (with label values).</summary>
    public static ISymbol? Of(IOperation value, MetricsLibrary? library = null)
    {
        IOperation current = value;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                case not null when library?.Unlabelled(parent) == current:
                    current = parent;
                    break;
                case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                    return fields[0];
                case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                    return properties[0];
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation assignment when assignment.Value == current:
                    return Target(assignment.Target);
                case ICoalesceAssignmentOperation assignment when assignment.Value == current:
                    return Target(assignment.Target);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ISymbol? Target(IOperation target) => target switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
