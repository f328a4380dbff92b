using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Metrics as entries of a contract, and the keys of their tags.</summary>
internal static class MetricEntries
{
    /// <summary>What a creation adds to the contract; the keys that are given with each value are not among it.</summary>
    public static TelemetryEntry Of(InstrumentCreation creation)
        => Named(creation)
            .With(EntryField.Instrument, InstrumentOf(creation))
            .With(EntryField.Unit, creation.UnitArgument is { } unit ? TelemetryPattern.Of(unit) : null);

    /// <summary>Meter and name alone, by which measurements find the metric.</summary>
    public static TelemetryEntry Named(InstrumentCreation creation)
        => TelemetryEntry.Of(TelemetryKind.Metric, (creation.NameArgument is { } name ? TelemetryPattern.Of(name) : null) ?? TelemetryEntry.Unknown)
            .With(EntryField.Meter, MeterOf(creation));

    /// <summary>The keys that the creation itself tells: fixed label names, or those of what a callback returns.</summary>
    public static IEnumerable<string> KeysOf(InstrumentCreation creation, MetricsModel model)
    {
        if (creation.Library.FixesLabels)
            return creation.LabelNames is { IsDefault: false } names ? names : ImmutableArray.Create(TelemetryEntry.Unknown);
        return creation.Callback is { } callback ? ObservedKeys(creation, callback, model) : [];
    }

    /// <summary>The keys of a measurement's tags.</summary>
    public static IEnumerable<string> KeysOf(Measurement measurement)
    {
        if (measurement.Library.FixesLabels)
            yield break;
        foreach (MetricTag tag in measurement.Tags)
            yield return KeyOf(tag.Key);
        if (!measurement.HasAllTags)
            yield return TelemetryEntry.Unknown;
    }

    public static string KeyOf(IOperation? key) => (key is null ? null : TelemetryPattern.Of(key)) ?? TelemetryEntry.Unknown;

    private static IEnumerable<string> ObservedKeys(InstrumentCreation creation, IOperation callback, MetricsModel model)
    {
        foreach (IOperation value in ObservedValues.AsWritten(callback))
        {
            if (value.Parent is IArgumentOperation { Parent: IObjectCreationOperation measurement } && model.MayMean(measurement.Type))
            {
                foreach (RecordedTag tag in RecordedTags.Of(measurement, model))
                    yield return tag.Key ?? TelemetryEntry.Unknown;
            }
            else if (!SymbolEqualityComparer.Default.Equals(value.Type, creation.NumberType))
            {
                // Measurements that were made elsewhere.
                yield return TelemetryEntry.Unknown;
            }
        }
    }

    private static string InstrumentOf(InstrumentCreation creation)
        => creation.NumberType is { } number ? $"{creation.Kind}<{number.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>" : creation.Kind.ToString();

    // Without meters all metrics are in one registry.
    private static string? MeterOf(InstrumentCreation creation)
    {
        if (creation.MeterName is { } name)
            return TelemetryPattern.Of(name) ?? TelemetryEntry.Unknown;
        return creation.Library.HasDefaultRegistry ? null : TelemetryEntry.Unknown;
    }
}
