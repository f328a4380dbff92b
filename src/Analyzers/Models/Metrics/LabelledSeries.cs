using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>One call that chooses a series of a labelled metric: <c>WithLabels</c>, a lease.</summary>
internal sealed class LabelledSeries
{
    private readonly IArgumentOperation _labels;

    private LabelledSeries(IInvocationOperation operation, Instrument instrument, IArgumentOperation labels)
    {
        Operation = operation;
        Instrument = instrument;
        _labels = labels;
    }

    public IInvocationOperation Operation { get; }

    /// <summary>The metric whose series it is.</summary>
    public Instrument Instrument { get; }

    /// <summary>The label values as the call gets them: an array, a span, or what the compiler makes of several arguments.</summary>
    public IOperation LabelsArgument => _labels.Value;

    /// <summary>The label values in their order; default where they are not written in the call.</summary>
    public ImmutableArray<IOperation> Values => WrittenElements.In(LabelsArgument);

    /// <summary>How many label values there are; null where that is not to be seen.</summary>
    public int? ValueCount => WrittenElements.CountIn(LabelsArgument);

    /// <summary>The names that the metric's creation gives its labels; default where it is not in sight.</summary>
    public ImmutableArray<string> LabelNames => Instrument.Creation is { } creation ? creation.LabelNames : default;

    /// <summary>The label values as they stand in the call; its argument list where there are none.</summary>
    public Location LabelsLocation
    {
        get
        {
            // What the compiler makes of several arguments has the syntax of the whole call.
            if (_labels.ArgumentKind == ArgumentKind.Explicit)
                return LabelsArgument.Syntax.GetLocation();
            if (Values is { IsDefaultOrEmpty: false } values)
                return Location.Create(Operation.Syntax.SyntaxTree, TextSpan.FromBounds(values[0].Syntax.SpanStart, values[values.Length - 1].Syntax.Span.End));
            return Operation.Syntax is InvocationExpressionSyntax { ArgumentList: { } list } ? list.GetLocation() : Operation.Syntax.GetLocation();
        }
    }

    /// <summary>Reads a call; null where it is half-typed.</summary>
    public static LabelledSeries? TryCreate(IInvocationOperation operation, SeriesMethod method)
        => operation.Instance is { } receiver
            && operation.TargetMethod.ContainingType.TypeArguments is { Length: 1 } of
            && method.Library.InstrumentsOf(of[0]) is { } instrument
            && operation.ArgumentAt(operation.TargetMethod.Parameters.Length - 1) is { } labels
            ? new LabelledSeries(operation, Instrument.Of(receiver.WithoutImplicitConversions(), method.Library, instrument.Kind), labels)
            : null;
}
