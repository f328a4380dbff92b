using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>One thing wrong with a template: where, and what the library makes of it.</summary>
internal readonly struct TemplateFault
{
    public TemplateFault(TemplateFaultKind kind, TextSpan span, TextSpan part, TemplateFaultEffect effect)
    {
        Kind = kind;
        Span = span;
        Part = part;
        Effect = effect;
    }

    public TemplateFaultKind Kind { get; }

    /// <summary>The faulty characters and no more. Where something is missing: what it is missing from.</summary>
    public TextSpan Span { get; }

    /// <summary>The braces that the fault is in, where the library sees such a part; else the same as <see cref="Span"/>.</summary>
    public TextSpan Part { get; }

    public TemplateFaultEffect Effect { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span} {Effect}";
}
