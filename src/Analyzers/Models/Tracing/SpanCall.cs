using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>What a call does to a span.</summary>
internal enum SpanStep
{
    /// <summary>Gives it a tag (attribute).</summary>
    Tag,

    /// <summary>Gives it an item of baggage, which goes on to other services.</summary>
    Baggage,

    /// <summary>Adds an event.</summary>
    Event,

    /// <summary>Says how it went.</summary>
    Status,

    /// <summary>Records an exception.</summary>
    Exception,

    /// <summary>Ends it.</summary>
    End,
}

/// <summary>A method of a span, or an extension of it.</summary>
internal sealed class SpanCallMethod(SpanLibrary library, SpanStep step) : KnownMethod
{
    public SpanLibrary Library { get; } = library;

    public SpanStep Step { get; } = step;

    /// <summary>The ordinal of the key or name; -1 where there is none.</summary>
    public int Key { get; init; } = -1;

    /// <summary>The ordinal of the value; -1 where there is none.</summary>
    public int Value { get; init; } = -1;

    /// <summary>The ordinal of the span, where the method is an extension of it; -1 otherwise.</summary>
    public int Span { get; init; } = -1;
}

/// <summary>One call of such a method.</summary>
internal readonly struct SpanCall(IInvocationOperation operation, SpanCallMethod method)
{
    public IInvocationOperation Operation { get; } = operation;

    public SpanCallMethod Method { get; } = method;

    public SpanStep Step => Method.Step;

    public SpanLibrary Library => Method.Library;

    /// <summary>The span that is called, below the conversions; null where it is not in sight.</summary>
    public IOperation? Span => (Operation.Instance ?? Operation.ArgumentAt(Method.Span)?.Value)?.WithoutConversions() switch
    {
        IConditionalAccessInstanceOperation placeholder => placeholder.Target()?.WithoutConversions(),
        var span => span,
    };

    /// <summary>The key or name as it is given; null where there is none.</summary>
    public IOperation? Key => Of(Method.Key);

    /// <summary>The value as it is given; null where there is none.</summary>
    public IOperation? Value => Of(Method.Value);

    private IOperation? Of(int ordinal)
        => Operation.ArgumentAt(ordinal) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value.WithoutImplicitConversions() : null;
}
