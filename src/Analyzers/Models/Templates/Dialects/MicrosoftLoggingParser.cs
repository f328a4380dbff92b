using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>
/// Microsoft's formatter finds holes by counting braces, takes any text for a name, puts a running number in its place, and gives the result to
/// <c>CompositeFormat</c>, which throws at what is then malformed. It does so when the log call is made, before anyone asks for the level.
/// </summary>
internal static class MicrosoftLoggingParser
{
    public static MessageTemplate Parse(MessageTemplateBuilder builder)
    {
        bool holesClose = true;
        int open = TextScanner.FindHole(builder, 0, TemplateFaultEffect.Throws);
        while (open >= 0)
            open = TextScanner.FindHole(builder, ParseHole(builder, open, ref holesClose), TemplateFaultEffect.Throws);

        builder.NoteMixedHoles();
        return builder.Build(bindsByPosition: false);
    }

    /// <summary>Where to go on.</summary>
    private static int ParseHole(MessageTemplateBuilder builder, int open, ref bool holesClose)
    {
        string text = builder.Text;

        // Once no hole closes, none after it does: looking again each time would take time by the square of the length.
        int close = holesClose ? FindClose(text, open + 1) : -1;
        holesClose = close >= 0;
        if (close < 0)
        {
            // The formatter gives the rest to CompositeFormat as it is, and that throws. This is about what was meant.
            close = text.IndexOfAny(TextScanner.Braces, open + 1);
            if (close < 0 || text[close] == '{')
            {
                builder.Fault(TemplateFaultKind.UnclosedHole, BrokenHole.UnclosedSpan(text, open), TemplateFaultEffect.Throws);
                return close < 0 ? text.Length : close;
            }
        }

        AddHole(builder, HoleSource.Split(text, open, close));
        return close + 1;
    }

    private static void AddHole(MessageTemplateBuilder builder, in HoleSource source)
    {
        HoleJudge.Name(builder, source, TemplateDialect.MicrosoftLogging);
        int? alignment = HoleJudge.Alignment(builder, source, TemplateDialect.MicrosoftLogging, TemplateFaultEffect.Throws);
        string? format = HoleJudge.Format(builder, source);
        if (source.Format is { } span)
            JudgeFormat(builder, source, span);
        builder.Hole(source, TemplateNumber.Index(builder.Text, source.Name, TemplateDialect.MicrosoftLogging, out _), alignment, format);
    }

    private static void JudgeFormat(MessageTemplateBuilder builder, in HoleSource source, TextSpan format)
    {
        string text = builder.Text;
        int doubled = text.IndexOf("{{", format.Start, format.Length, System.StringComparison.Ordinal);
        if (doubled >= 0 && doubled == text.IndexOfAny(TextScanner.Braces, format.Start, format.Length))
            builder.HoleFault(TemplateFaultKind.InvalidFormat, new TextSpan(doubled, 2), source.Span, TemplateFaultEffect.Throws);
        else
            HoleJudge.HasBrace(builder, source, format, TemplateFaultEffect.Throws);
    }

    /// <summary>The first brace of the first odd run of closing ones. A run at the very end counts as odd, whatever its length.</summary>
    private static int FindClose(string text, int position)
    {
        int start = text.IndexOf('}', position);
        while (start >= 0)
        {
            int end = start + 1;
            while (end < text.Length && text[end] == '}')
                end++;
            if (end == text.Length || (end - start) % 2 != 0)
                return start;
            start = text.IndexOf('}', end);
        }

        return -1;
    }
}
