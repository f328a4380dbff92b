using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Literals;

/// <summary>How a run of characters of a constant text came to be.</summary>
internal enum SegmentKind
{
    /// <summary>Character by character as written.</summary>
    Verbatim,

    /// <summary>One escape sequence: one character, or the two of a surrogate pair.</summary>
    Escape,

    /// <summary>Named, not written: a constant, <c>nameof</c>. The source is the expression that stands for the text.</summary>
    Reference,
}

/// <summary>A run of characters of a constant text, and where in the source it comes from. An empty one marks where an empty literal's text would begin.</summary>
internal readonly struct SourceSegment
{
    public SourceSegment(SegmentKind kind, TextSpan text, TextSpan source)
    {
        Kind = kind;
        Text = text;
        Source = source;
    }

    public SegmentKind Kind { get; }

    /// <summary>The characters in the constant text.</summary>
    public TextSpan Text { get; }

    /// <summary>The characters in the file.</summary>
    public TextSpan Source { get; }

    /// <summary>What the character at this offset of the text is written as; the whole of an escape or of a reference.</summary>
    public TextSpan SourceOf(int offset)
        => Kind == SegmentKind.Verbatim ? new TextSpan(Source.Start + (offset - Text.Start), 1) : Source;
}
