using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Within what a metric's name must be one: the meter, or the registry of prometheus-net. Two that may be different are not equal.</summary>
internal static class MetricRegistry
{
    /// <summary>What the metric is created in, a <see cref="NamedRegistry"/> or a symbol to compare; null where nobody can tell.</summary>
    public static object? Of(InstrumentCreation creation)
    {
        IInvocationOperation call = creation.Operation;
        if (call.Instance is not { } instance)
            return call.TargetMethod.IsStatic && creation.Library.HasDefaultRegistry ? NamedRegistry.Default : null;
        instance = instance.WithoutConversions();
        if (!MayChange(instance) && creation.Meter is { Name: { } name } meter && VersionOf(meter) is { } version)
            return new NamedRegistry(name, version);
        return HeldIn(instance, creation);
    }

    private static bool MayChange(IOperation instance) => instance switch
    {
        IFieldReferenceOperation { Field.IsReadOnly: false } => true,
        IPropertyReferenceOperation { Property.SetMethod: not null } => true,
        _ => false,
    };

    // A version makes another meter of the same name. Tags may, too.
    private static string? VersionOf(MeterCreation meter)
    {
        ImmutableArray<IArgumentOperation> arguments = meter.Operation switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        string version = "";
        foreach (IArgumentOperation argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "options" when argument.Value.WithoutConversions() is IObjectCreationOperation options:
                    if (InstrumentCreation.Setting(options, "Version") is not null || InstrumentCreation.Setting(options, "Tags") is not null)
                        return null;
                    break;
                case "version" or "tags" or "scope":
                    if (argument.Value.ConstantValue is not { HasValue: true, Value: var value })
                        return null;
                    version += value;
                    break;
            }
        }

        return version;
    }

    // What is given once and never changes. An inherited member is another thing in each type that inherits it.
    private static object? HeldIn(IOperation instance, InstrumentCreation creation) => instance switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } reference when IsOwn(reference.Instance) => Within(field, creation),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: { SetMethod: null } property } reference when IsOwn(reference.Instance) && IsStored(property) => Within(property, creation),
        ILocalReferenceOperation { Local: { } local } when LocalWrites.SingleValue(local, instance) is not null => local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
        _ => null,
    };

    private static bool IsOwn(IOperation? owner) => owner is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static object? Within(ISymbol member, InstrumentCreation creation)
        => member.IsStatic || SymbolEqualityComparer.Default.Equals(member.ContainingType, TypeAround(creation)) ? member : null;

    private static INamedTypeSymbol? TypeAround(InstrumentCreation creation)
        => creation.Operation.SemanticModel?.GetEnclosingSymbol(creation.Operation.Syntax.SpanStart)?.ContainingType;

    private static bool IsStored(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } of } && SymbolEqualityComparer.Default.Equals(of, property))
                return true;
        }

        return false;
    }
}
