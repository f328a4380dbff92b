using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>A run of text or a hole. The tokens of a template cover its whole text, in order, without a gap.</summary>
internal readonly struct TemplateToken
{
    private readonly string _template;
    private readonly bool _hasEscapes;

    private TemplateToken(string template, TextSpan span, TemplateHole? hole, bool hasEscapes)
    {
        _template = template;
        _hasEscapes = hasEscapes;
        Span = span;
        Hole = hole;
    }

    public TextSpan Span { get; }

    /// <summary>Null for text.</summary>
    public TemplateHole? Hole { get; }

    /// <summary>
    /// The text as the library renders it when it accepts the template; empty for a hole.
    /// Made when asked for: most rules look at holes only.
    /// </summary>
    public string Unescaped
        => Hole is not null ? string.Empty
            : _hasEscapes ? TemplateText.Unescape(_template, Span)
            : _template.Substring(Span.Start, Span.Length);

    public static TemplateToken OfHole(string template, TemplateHole hole) => new(template, hole.Span, hole, hasEscapes: false);

    /// <summary>Text in which doubled braces stand for one.</summary>
    public static TemplateToken OfText(string template, TextSpan span) => new(template, span, hole: null, hasEscapes: true);

    /// <summary>Text that is rendered as it stands, doubled braces too.</summary>
    public static TemplateToken OfRawText(string template, TextSpan span) => new(template, span, hole: null, hasEscapes: false);

    /// <inheritdoc/>
    public override string ToString() => _template.Substring(Span.Start, Span.Length);
}
