using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Tracing.Names;

/// <summary>
/// Whether a value in a span's name is one of very many: a Guid, a time, the path of a request, or what its name calls the id of an order.
/// The name of a tool, a queue or an operation is one of few, and belongs into a span's name.
/// </summary>
internal static class ManyValued
{
    public static bool Is(IOperation value, UnboundedSources sources)
    {
        if (value.Type is null or IErrorTypeSymbol or { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean })
            return false;
        return UnboundedValue.In(value, sources) is not null || IsIdentifier(value);
    }

    private static bool IsIdentifier(IOperation value)
    {
        if (NameOf(value) is not { Length: > 0 } name)
            return false;
        if (TracingVocabulary.Queries.Ends(name))
            return false;
        return IdentifierKeys.Includes(name)
            || TracingVocabulary.Persons.Ends(name)
            || TracingVocabulary.Individuals.Ends(name)
            || (TracingVocabulary.Actors.Is(name) && value.Type?.SpecialType == SpecialType.System_String)
            || (TagVocabulary.Ids.Ends(name) && IsNumber(value.Type) && !TracingVocabulary.IdsOfFew.Ends(name));
    }

    // order.Id is "order.Id", this.Id and Id are "Id"; a call may round or group what it is given.
    private static string? NameOf(IOperation value)
    {
        switch (value)
        {
            case ILocalReferenceOperation local:
                return local.Local.Name;
            case IParameterReferenceOperation parameter:
                return parameter.Parameter.Name;
            case IFieldReferenceOperation { Field.IsStatic: false } field:
                return Joined(field.Instance, field.Field.Name);
            case IPropertyReferenceOperation { Property.IsStatic: false, Arguments.IsEmpty: true } property:
                return Joined(property.Instance, property.Property.Name);
            case IConditionalAccessOperation access:
                return NameOf(access.WhenNotNull.WithoutImplicitConversions());
            case IInvocationOperation { TargetMethod: { Name: "ToString" }, Instance: { } instance }:
                return NameOf(instance.WithoutImplicitConversions());
            default:
                return null;
        }
    }

    private static string Joined(IOperation? instance, string name)
    {
        IOperation? holder = instance is IConditionalAccessInstanceOperation placeholder ? placeholder.Target() : instance;
        return holder switch
        {
            ILocalReferenceOperation local => local.Local.Name + "." + name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name + "." + name,
            IFieldReferenceOperation field => field.Field.Name + "." + name,
            IPropertyReferenceOperation property => property.Property.Name + "." + name,
            _ => name,
        };
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64;
}
