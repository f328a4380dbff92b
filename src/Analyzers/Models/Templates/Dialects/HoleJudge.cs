using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>Judgements on the pieces of a hole that more than one dialect shares. Each adds the fault it finds.</summary>
internal static class HoleJudge
{
    /// <summary>For the dialects that take any name: one that is no index and cannot be a property's.</summary>
    public static void Name(MessageTemplateBuilder builder, in HoleSource source, TemplateDialect dialect)
    {
        const TemplateFaultEffect Effect = TemplateFaultEffect.Misread;
        if (source.Name.Length == 0)
            builder.HoleFault(TemplateFaultKind.EmptyName, source.Span, source.Span, Effect);
        else if (!HasBrace(builder, source, source.Name, Effect) && !TemplateName.IsLegal(builder.Text, source.Name, dialect))
            builder.HoleFault(TemplateFaultKind.InvalidName, source.Name, source.Span, Effect);
    }

    /// <summary>The width, or null where there is none that the library reads.</summary>
    public static int? Alignment(MessageTemplateBuilder builder, in HoleSource source, TemplateDialect dialect, TemplateFaultEffect effect)
    {
        if (source.Alignment is not { } alignment)
            return null;
        if (TemplateNumber.TryAlignment(builder.Text, alignment, dialect, out int width))
            return width;

        if (!HasBrace(builder, source, alignment, effect))
            builder.HoleFault(TemplateFaultKind.InvalidAlignment, OrDelimiter(alignment), source.Span, effect);
        return null;
    }

    /// <summary>The format as it is written. An empty one is harmless everywhere, and noted.</summary>
    public static string? Format(MessageTemplateBuilder builder, in HoleSource source)
    {
        if (source.Format is not { } format)
            return null;
        if (format.Length == 0)
            builder.HoleFault(TemplateFaultKind.EmptyFormat, OrDelimiter(format), source.Span, TemplateFaultEffect.None);
        return builder.Text.Substring(format.Start, format.Length);
    }

    /// <summary>
    /// A brace inside a hole is a hole's end or beginning that the library did not see:
    /// <c>{Order {Id}</c> lacks a <c>}</c>, <c>{A}} {B}</c> has one too many.
    /// </summary>
    public static bool HasBrace(MessageTemplateBuilder builder, in HoleSource source, TextSpan piece, TemplateFaultEffect effect)
    {
        string text = builder.Text;
        int brace = text.IndexOfAny(TextScanner.Braces, piece.Start, piece.Length);
        if (brace < 0)
            return false;

        if (text[brace] == '{')
            builder.HoleFault(TemplateFaultKind.UnclosedHole, BrokenHole.UnclosedSpan(text, source.Span.Start), source.Span, effect);
        else
            builder.HoleFault(TemplateFaultKind.UnescapedCloseBrace, new TextSpan(brace + 1, 1), source.Span, effect);
        return true;
    }

    // An empty piece has no character to point at: its comma or colon has.
    private static TextSpan OrDelimiter(TextSpan piece) => piece.Length > 0 ? piece : new TextSpan(piece.Start - 1, 1);
}
