using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A method that makes a span.</summary>
/// <param name="library">Whose span it is.</param>
/// <param name="name">The ordinal of the parameter that takes the span's name.</param>
internal sealed class SpanStartMethod(SpanLibrary library, int name) : KnownMethod
{
    public SpanLibrary Library { get; } = library;

    /// <summary>The ordinal of the parameter that takes the span's name; -1 where there is none.</summary>
    public int Name { get; } = name;

    /// <summary>Whether the span runs from here on, and not only when something starts it.</summary>
    public bool IsStarted { get; init; } = true;

    /// <summary>Whether the span becomes the current one, the parent of those that are started while it runs.</summary>
    public bool IsCurrent { get; init; } = true;
}
