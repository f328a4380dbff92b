using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>One call that chooses a series of a labelled metric: <c>WithLabels</c>, a lease.</summary>
internal sealed class LabelledSeries
{
    private LabelledSeries(IInvocationOperation operation, Instrument instrument)
    {
        Operation = operation;
        Instrument = instrument;
    }

    public IInvocationOperation Operation { get; }

    /// <summary>The metric whose series it is.</summary>
    public Instrument Instrument { get; }

    /// <summary>Reads a call; null where it is half-typed.</summary>
    public static LabelledSeries? TryCreate(IInvocationOperation operation, SeriesMethod method)
        => operation.Instance is { } receiver
            && operation.TargetMethod.ContainingType.TypeArguments is { Length: 1 } of
            && method.Library.InstrumentsOf(of[0]) is { } instrument
            ? new LabelledSeries(operation, Instrument.Of(receiver.WithoutImplicitConversions(), method.Library, instrument.Kind))
            : null;
}
