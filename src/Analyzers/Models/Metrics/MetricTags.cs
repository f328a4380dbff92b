using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// Reads the tags of a measurement. One walk over what stands in the call finds key-value pairs wherever they stand:
/// as arguments, in an array, a span, a collection expression or a tag list.
/// </summary>
internal static class MetricTags
{
    public static ImmutableArray<MetricTag> Of(Measurement measurement)
    {
        ImmutableArray<MetricTag>.Builder tags = ImmutableArray.CreateBuilder<MetricTag>();
        foreach (IArgumentOperation argument in measurement.Operation.Arguments)
        {
            if (argument.Parameter?.Ordinal != measurement.Method.Value)
                AddPairs(argument.Value, tags);
        }

        if (measurement.Receiver is { } receiver)
            AddLabels(receiver, measurement.Method.Library, tags);
        return tags.ToImmutable();
    }

    private static void AddPairs(IOperation operation, ImmutableArray<MetricTag>.Builder tags)
    {
        if (PairIn(operation) is { } pair)
        {
            tags.Add(pair);
            return;
        }

        if (operation is ILocalReferenceOperation local)
        {
            AddPairsOf(local, tags);
            return;
        }

        foreach (IOperation child in operation.ChildOperations)
            AddPairs(child, tags);
    }

    // new KeyValuePair<string, object?>("k", v), KeyValuePair.Create("k", v), and { "k", v } in a tag list's initializer.
    private static MetricTag? PairIn(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments.Length: 2 } creation => Pair(creation.Arguments),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments.Length: 2 } call => Pair(call.Arguments),
        IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 2, ContainingType.Name: "TagList" } } call => Pair(call.Arguments),
        _ => null,
    };

    private static MetricTag Pair(ImmutableArray<IArgumentOperation> arguments)
    {
        bool inOrder = arguments[0].Parameter?.Ordinal == 0;
        return new MetricTag(
            arguments[inOrder ? 0 : 1].Value.WithoutImplicitConversions(),
            arguments[inOrder ? 1 : 0].Value.WithoutImplicitConversions());
    }

    // A tag list is filled step by step, an array or a pair is made in one place.
    private static void AddPairsOf(ILocalReferenceOperation reference, ImmutableArray<MetricTag>.Builder tags)
    {
        if (LocalWrites.SingleValue(reference.Local, reference) is { } value and not ILocalReferenceOperation)
            AddPairs(value, tags);
        if (reference.Type?.Name != "TagList")
            return;

        IOperation root = reference.Root();
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IInvocationOperation { Instance: ILocalReferenceOperation target, TargetMethod.Name: "Add" } call
                && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
            {
                if (PairIn(call) is { } pair)
                    tags.Add(pair);
                else
                    AddPairs(call.Arguments[0].Value, tags);
            }
        }
    }

    private static void AddLabels(IOperation receiver, MetricsLibraryModel library, ImmutableArray<MetricTag>.Builder tags)
    {
        for (IOperation? current = receiver; current is not null; current = Instrument.StepIn(current, library))
        {
            if (library.Unlabelled(current) is null || current is not IInvocationOperation labelled)
                continue;
            foreach (IArgumentOperation argument in labelled.Arguments)
                AddValues(argument.Value.WithoutConversions(), tags);
        }
    }

    private static void AddValues(IOperation values, ImmutableArray<MetricTag>.Builder tags)
    {
        if (values is IArrayCreationOperation { Initializer: { } initializer })
        {
            foreach (IOperation value in initializer.ElementValues)
                tags.Add(new MetricTag(null, value.WithoutImplicitConversions()));
        }
    }
}
