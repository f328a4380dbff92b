using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>
/// NLog's own grammar: any text is a name, braces are doubled in a format, and the first fault makes the whole template plain text.
/// A template that begins with a plain index, or has only text before it, is left to <c>string.Format</c>.
/// </summary>
internal static class NLogParser
{
    private const TemplateFaultEffect Rejected = TemplateFaultEffect.PrintsTemplate;

    private static readonly char[] NameEnds = { '}', ':' };

    public static MessageTemplate Parse(MessageTemplateBuilder builder)
    {
        if (BeginsWithIndex(builder.Text))
            return CompositeParser.Parse(builder, isNLog: true);

        int open = TextScanner.FindHole(builder, 0, Rejected);
        while (open >= 0)
            open = TextScanner.FindHole(builder, ParseHole(builder, open), Rejected);

        builder.NoteMixedHoles();
        return builder.Build(bindsByPosition: null);
    }

    // An escaped brace before the index is enough to keep the template in NLog's own hands.
    private static bool BeginsWithIndex(string text)
    {
        int open = text.IndexOfAny(TextScanner.Braces);
        if (open < 0 || text[open] == '}' || !TryFindClose(text, open, out int close))
            return false;

        HoleSource source = HoleSource.Split(text, open, close);
        return source.Capture == CaptureOperator.None
            && (TemplateNumber.Index(text, source.Name, TemplateDialect.NLog, out bool tooLarge) >= 0 || (tooLarge && IsReadable(source.Name)))
            && (source.Alignment is not { } alignment || TemplateNumber.TryAlignment(text, alignment, TemplateDialect.NLog, out _));
    }

    /// <summary>Where to go on.</summary>
    private static int ParseHole(MessageTemplateBuilder builder, int open)
    {
        string text = builder.Text;
        if (TryFindClose(text, open, out int close))
        {
            AddHole(builder, HoleSource.Split(text, open, close));
            return close + 1;
        }

        // NLog gives up here. If a brace closes the hole, another stands behind it, and is the fault that comes next.
        int brace = close < 0 ? -1 : text.IndexOfAny(TextScanner.Braces, close);
        if (brace >= 0 && text[brace] == '}')
        {
            AddHole(builder, HoleSource.Split(text, open, brace));
            return brace + 1;
        }

        builder.Fault(TemplateFaultKind.UnclosedHole, BrokenHole.UnclosedSpan(text, open), Rejected);
        return brace < 0 ? text.Length : brace;
    }

    private static void AddHole(MessageTemplateBuilder builder, in HoleSource source)
    {
        int index = TemplateNumber.Index(builder.Text, source.Name, TemplateDialect.NLog, out bool tooLarge);

        // Behind a named hole an index is a name like any other, as long as NLog can read its digits at all.
        if (tooLarge && !(builder.HasNamedHole && IsReadable(source.Name)))
            builder.HoleFault(TemplateFaultKind.IndexTooLarge, source.Name, source.Span, Rejected);
        else if (index < 0)
            HoleJudge.Name(builder, source, TemplateDialect.NLog);

        int? alignment = HoleJudge.Alignment(builder, source, TemplateDialect.NLog, Rejected);
        _ = HoleJudge.Format(builder, source);
        string? format = source.Format is { } span ? TemplateText.Unescape(builder.Text, span) : null;
        builder.Hole(source, index, alignment, format);
    }

    private static bool IsReadable(TextSpan digits) => digits.Length <= TemplateNumber.NLogDigits;

    /// <summary>Finds the end of a hole; else gives where the format begins that has no end, or -1.</summary>
    private static bool TryFindClose(string text, int open, out int close)
    {
        close = text.IndexOfAny(NameEnds, open + 1);
        if (close < 0 || text[close] == '}')
            return close >= 0;

        int brace = text.IndexOfAny(TextScanner.Braces, close);
        while (brace >= 0)
        {
            bool isDoubled = brace + 1 < text.Length && text[brace + 1] == text[brace];
            if (!isDoubled && text[brace] == '{')
                return false;
            if (!isDoubled)
            {
                close = brace;
                return true;
            }

            brace = text.IndexOfAny(TextScanner.Braces, brace + 2);
        }

        return false;
    }
}
