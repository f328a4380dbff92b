using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>One call that gives a value to an instrument, whatever the library: what it does, with which value, on which series.</summary>
internal sealed class Measurement
{
    private Instrument? _instrument;
    private MetricTags? _tags;

    private Measurement(IInvocationOperation operation, MeasurementMethod method, IOperation? receiver)
    {
        Operation = operation;
        Method = method;
        Receiver = receiver;
    }

    public IInvocationOperation Operation { get; }

    public MeasurementMethod Method { get; }

    public MetricsLibrary Library => Method.Library;

    public InstrumentKind Kind => Method.Kind;

    public MeasurementAction Action => Method.Action;

    /// <summary>Whether a method of the user's own hands the value on.</summary>
    public bool IsThroughWrapper => Method.IsWrapper;

    /// <summary>The value, also where a default fills it in; null where the method fixes it.</summary>
    public IOperation? Value => Operation.ArgumentAt(Method.Value)?.Value;

    /// <summary>What the value is given to, with its label values; null where a wrapper knows it.</summary>
    public IOperation? Receiver { get; }

    /// <summary>The instrument behind the receiver. Found when first asked for: it may mean a look into other bodies.</summary>
    public Instrument Instrument => _instrument ??= Method switch
    {
        { InstrumentElsewhere: { } name } => Instrument.Elsewhere(name, Operation, Method.Library, Kind),
        { Holder: { } holder } => Instrument.Of(holder, Operation, Method.Library, Kind),
        _ => Instrument.Of(Receiver!, Method.Library, Kind),
    };

    /// <summary>Whether the value goes to a labelled metric itself, where one of its series could have been chosen.</summary>
    public bool IsOnWholeMetric
        => Receiver is { Type: { } type } && Method.Library[Kind] is { Child: not null } types && type.Is(types.Type);

    /// <summary>The tags or label values of the series, as far as the call shows them.</summary>
    public ImmutableArray<MetricTag> Tags => ReadTags.All;

    /// <summary>Whether <see cref="Tags"/> are all there are, on every run.</summary>
    public bool HasAllTags => ReadTags.AreComplete;

    private MetricTags ReadTags => _tags ??= MetricTags.Of(this);

    /// <summary>Reads a call; null where it is half-typed.</summary>
    public static Measurement? TryCreate(IInvocationOperation operation, MeasurementMethod method)
    {
        if (method.Value >= 0 && operation.ArgumentAt(method.Value) is null)
            return null;
        if (!method.IsWrapper && method.InstrumentParameter < 0)
            return operation.Instance is { } instance ? new Measurement(operation, method, instance.WithoutImplicitConversions()) : null;
        if (method.Holder is not null || method.InstrumentElsewhere is not null)
            return new Measurement(operation, method, null);
        return operation.ArgumentAt(method.InstrumentParameter) is { Value: { } instrument }
            ? new Measurement(operation, method, instrument.WithoutImplicitConversions())
            : null;
    }
}
