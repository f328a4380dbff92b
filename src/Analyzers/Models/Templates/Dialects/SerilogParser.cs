using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>
/// Serilog looks for the first <c>}</c> after a <c>{</c>; if what is between is not a property, it is text, printed as it stands.
/// A lone <c>}</c> is a brace. Nothing is ever thrown, but for one number.
/// </summary>
internal static class SerilogParser
{
    public static MessageTemplate Parse(MessageTemplateBuilder builder)
    {
        int open = TextScanner.FindHole(builder, 0, TemplateFaultEffect.None);
        while (open >= 0)
            open = TextScanner.FindHole(builder, ParseHole(builder, open), TemplateFaultEffect.None);

        builder.NoteMixedHoles();
        return builder.Build(bindsByPosition: null);
    }

    /// <summary>Where to go on.</summary>
    private static int ParseHole(MessageTemplateBuilder builder, int open)
    {
        string text = builder.Text;
        int close = text.IndexOf('}', open + 1);
        if (close < 0)
        {
            builder.Fault(TemplateFaultKind.UnclosedHole, BrokenHole.UnclosedSpan(text, open), TemplateFaultEffect.PrintsHole);
            builder.RawText(TextSpan.FromBounds(open, text.Length));
            return text.Length;
        }

        HoleSource source = HoleSource.Split(text, open, close);
        int? alignment = null;
        if (!IsNamed(builder, source) || !IsAligned(builder, source, ref alignment))
        {
            builder.RawText(source.Span);
            return close + 1;
        }

        string? format = HoleJudge.Format(builder, source);
        if (source.Format is { } span)
            HoleJudge.HasBrace(builder, source, span, TemplateFaultEffect.Misread);
        builder.Hole(
            source,
            TemplateNumber.Index(text, source.Name, TemplateDialect.Serilog, out _),
            alignment,
            string.IsNullOrEmpty(format) ? null : format);
        return close + 1;
    }

    private static bool IsNamed(MessageTemplateBuilder builder, in HoleSource source)
    {
        const TemplateFaultEffect Effect = TemplateFaultEffect.PrintsHole;
        if (TemplateName.IsLegal(builder.Text, source.Name, TemplateDialect.Serilog))
            return true;

        if (source.Name.Length == 0)
            builder.HoleFault(TemplateFaultKind.EmptyName, source.Span, source.Span, Effect);
        else if (!HoleJudge.HasBrace(builder, source, source.Name, Effect))
            builder.HoleFault(TemplateFaultKind.InvalidName, source.Name, source.Span, Effect);
        return false;
    }

    private static bool IsAligned(MessageTemplateBuilder builder, in HoleSource source, ref int? alignment)
    {
        alignment = HoleJudge.Alignment(builder, source, TemplateDialect.Serilog, TemplateFaultEffect.PrintsHole);
        if (alignment != int.MinValue)
            return alignment is not null || source.Alignment is null;

        // The parser takes the number's absolute value, which there is none of.
        builder.HoleFault(TemplateFaultKind.InvalidAlignment, source.Alignment!.Value, source.Span, TemplateFaultEffect.Throws);
        return false;
    }
}
