using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A method that starts a span which was made without a source: <c>new Activity("load").Start()</c>.</summary>
/// <param name="span">The ordinal of the parameter that takes the span; -1 where it is what the method is called on.</param>
internal sealed class HandStartMethod(int span) : KnownMethod
{
    /// <summary>The span that a call starts.</summary>
    public IOperation? SpanOf(IInvocationOperation call) => span < 0 ? call.Instance : call.ArgumentAt(span)?.Value;
}
