using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A call that makes a span.</summary>
internal readonly struct SpanStart(IInvocationOperation operation, SpanStartMethod method)
{
    public IInvocationOperation Operation { get; } = operation;

    public SpanStartMethod Method { get; } = method;

    public SpanLibrary Library => Method.Library;

    /// <summary>The span's name as it is given; null where the call gives none.</summary>
    public IOperation? Name
        => Operation.ArgumentAt(Method.Name) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value.WithoutImplicitConversions() : null;
}
