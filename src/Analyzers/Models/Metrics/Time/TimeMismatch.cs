using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What is wrong with an amount of time that is recorded.</summary>
internal enum TimeMismatchKind
{
    /// <summary>The metric is in one unit, the value in another.</summary>
    Unit,

    /// <summary>A histogram of prometheus-net has its default buckets, which are in seconds, and gets milliseconds.</summary>
    DefaultBuckets,

    /// <summary>The value is only a part of the time, such as <c>TimeSpan.Milliseconds</c>.</summary>
    Component,
}

/// <summary>A measurement whose value is an amount of time in the wrong unit, or not all of it.</summary>
internal sealed class TimeMismatch
{
    private TimeMismatch(TimeMismatchKind kind, TimeValue value, TimeUnit? target)
    {
        Kind = kind;
        Value = value;
        Target = target;
    }

    public TimeMismatchKind Kind { get; }

    public TimeValue Value { get; }

    /// <summary>The unit that the value should be in; null where the metric's name and its buckets disagree.</summary>
    public TimeUnit? Target { get; }

    /// <summary>Judges a measurement; null where nothing is wrong, or the metric's creation is not in sight.</summary>
    public static TimeMismatch? TryCreate(Measurement measurement)
    {
        if (measurement.Action is MeasurementAction.Decrement or MeasurementAction.LowerTo
            || measurement.Value is not { } given
            || TimeValue.TryCreate(given) is not { } value)
            return null;

        TimePromise? promise = measurement.Method.InstrumentElsewhere is not null ? measurement.Method.PromiseElsewhere : TimePromise.Of(measurement.Instrument.Creation);
        TimeUnit? promised = promise?.Unit;
        if (measurement.IsThroughWrapper && AsksForAnother(measurement, promised))
            return null;
        if (value.IsComponent)
            return IsPartOfClock(value) ? null : new TimeMismatch(TimeMismatchKind.Component, value, promised ?? value.Unit);
        if (promised is not null && promised != value.Unit)
            return new TimeMismatch(TimeMismatchKind.Unit, value, promised);
        return value.Unit == TimeUnit.Milliseconds && promise is { HasDefaultBuckets: true }
            ? new TimeMismatch(TimeMismatchKind.DefaultBuckets, value, promised is null ? TimeUnit.Seconds : null)
            : null;
    }

    // void Late(double milliseconds) => lateSeconds.Record(milliseconds): what is wrong is in the wrapper, and its callers give what it asks for.
    private static bool AsksForAnother(Measurement measurement, TimeUnit? promised)
    {
        foreach (Word word in Words.In(measurement.Operation.TargetMethod.Parameters[measurement.Method.Value].Name))
        {
            if (TimeUnits.OfWord(word) is { } asked && asked != promised)
                return true;
        }

        return false;
    }

    // The hour of the day is an hour. Minutes and coarser parts are for calendars and clocks.
    private static bool IsPartOfClock(TimeValue value)
        => value.Unit > TimeUnit.Seconds || value.Operation is IPropertyReferenceOperation { Instance: IPropertyReferenceOperation { Property.Name: "TimeOfDay" } };
}
