using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>
/// The spans of one library as it describes them: what it does in its own way. Models, rules and fixes ask for a trait, never for a library;
/// no trait has an answer by default.
/// </summary>
internal abstract class SpanLibrary
{
    /// <summary>What messages and documents call the library.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The namespace of what is written to mark a span as failed.</summary>
    public abstract string Namespace { get; }

    /// <summary>Whether OpenTelemetry exports the spans when they end; otherwise the library sends them itself.</summary>
    public abstract bool IsExported { get; }

    /// <summary>Whether OpenTelemetry's conventions name the tags of the spans.</summary>
    public abstract bool FollowsConventions { get; }

    /// <summary>Whether a start gives null where nobody listens.</summary>
    public abstract bool MayBeNull { get; }

    /// <summary>Whether a span tells if anybody will see its tags, so that they need not be worked out.</summary>
    public abstract bool TellsIfRecorded { get; }

    /// <summary>Whether the span has calls of its own for errors, beside those that others add to it.</summary>
    public abstract bool HasOwnErrorCalls { get; }

    /// <summary>How a span is marked as failed, as it stands behind the span in a message; null where nothing tells that it was forgotten.</summary>
    public abstract string? FailureMark { get; }

    /// <summary>The method that gives a span a tag; null where spans have none that could be set.</summary>
    public abstract string? TagMethod { get; }

    /// <summary>What a local that holds what the method starts is usually called.</summary>
    public abstract string LocalName(IMethodSymbol start);

    /// <summary>Whether a tag may have a value of the type; otherwise only its text.</summary>
    public abstract bool TakesTag(ITypeSymbol? type);

    /// <summary>The statements that mark a span as failed; none where the version of the library in use cannot say so.</summary>
    /// <param name="span">The span's name in code.</param>
    /// <param name="exception">The exception's name in code.</param>
    /// <param name="isRecorded">Whether something records the exception already.</param>
    /// <param name="model">Knows the versions in use.</param>
    public abstract ImmutableArray<string> MarkFailed(string span, string exception, bool isRecorded, TracingModel model);
}
