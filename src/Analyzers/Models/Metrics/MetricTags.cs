using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The tags or label values of one measurement, as far as the call shows them.</summary>
internal sealed class MetricTags
{
    private MetricTags(ImmutableArray<MetricTag> all, bool areComplete)
    {
        All = all;
        AreComplete = areComplete;
    }

    public ImmutableArray<MetricTag> All { get; }

    /// <summary>Whether there are no others, and these are there on every run.</summary>
    public bool AreComplete { get; }

    public static MetricTags Of(Measurement measurement)
        => measurement.Library.FixesLabels ? OfLabels(measurement) : OfPairs(measurement);

    private static MetricTags OfPairs(Measurement measurement)
    {
        var pairs = new TagPairs();
        foreach (IArgumentOperation argument in measurement.Operation.Arguments)
        {
            if (argument.Parameter?.Ordinal != measurement.Method.Value)
                pairs.Read(argument.Value);
        }

        return new MetricTags(pairs.ToImmutable(), pairs.AreAll);
    }

    private static MetricTags OfLabels(Measurement measurement)
    {
        ImmutableArray<MetricTag>.Builder tags = ImmutableArray.CreateBuilder<MetricTag>();
        MetricsLibrary library = measurement.Method.Library;
        bool areComplete = true;
        for (IOperation? current = measurement.Receiver; current is not null; current = Instrument.StepIn(current, library))
        {
            if (library.Unlabelled(current) is null || current is not IInvocationOperation labelled)
                continue;
            foreach (IArgumentOperation argument in labelled.Arguments)
            {
                if (WrittenElements.In(argument.Value) is { IsDefault: false } values)
                {
                    foreach (IOperation value in values)
                        tags.Add(new MetricTag(null, value.WithoutImplicitConversions()));
                }
                else
                {
                    areComplete = false;
                }
            }
        }

        return new MetricTags(tags.ToImmutable(), areComplete);
    }
}
