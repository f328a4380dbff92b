using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>
/// A place for a value in a template, as the library sees it.
/// Where the library rejects the template, what its author most likely meant: rules still have something to point at.
/// </summary>
internal sealed class TemplateHole
{
    internal TemplateHole(in HoleSource source, string name, int index, int? alignment, string? alignmentText, string? format, bool isFaulty)
    {
        Span = source.Span;
        NameSpan = source.Name;
        Capture = source.Capture;
        Name = name;
        Index = index;
        Alignment = alignment;
        AlignmentText = alignmentText;
        Format = format;
        IsFaulty = isFaulty;
    }

    /// <summary>The hole in the template's text, braces included.</summary>
    public TextSpan Span { get; }

    /// <summary>The name without its operator: <c>Order</c> of <c>{@Order}</c>.</summary>
    public string Name { get; }

    /// <summary>Where <see cref="Name"/> stands: what a renaming replaces.</summary>
    public TextSpan NameSpan { get; }

    public CaptureOperator Capture { get; }

    /// <summary>The number that the name is, by the dialect's rules; -1 for a named hole.</summary>
    public int Index { get; }

    /// <summary>The width, negative for left; null where there is none or the library cannot read it.</summary>
    public int? Alignment { get; }

    /// <summary>What stands between comma and colon, spaces included; null without a comma.</summary>
    public string? AlignmentText { get; }

    /// <summary>The format that the library passes on: unescaped where it unescapes, null where it passes none.</summary>
    public string? Format { get; }

    /// <summary>Some fault in this hole changes what is logged. Rules of style have nothing to say about such a hole.</summary>
    public bool IsFaulty { get; }

    public bool IsPositional => Index >= 0;

    /// <summary>
    /// Writes a hole, or gives null where the dialect has no way to say it. What is written parses back to the same parts, without a fault.
    /// An empty format is none. NLog has no way to say a literal <c>}</c> right behind a hole with a format.
    /// </summary>
    public static string? Render(string name, int? alignment, string? format, TemplateDialect dialect, CaptureOperator capture = CaptureOperator.None)
        => HoleText.Write(name, alignment, format, dialect, capture);

    /// <inheritdoc/>
    public override string ToString() => $"{{{Name}}} {Span}";
}
