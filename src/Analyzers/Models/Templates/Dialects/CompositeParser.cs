using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates.Dialects;

/// <summary>
/// <c>{index[,alignment][:format]}</c> as <c>string.Format</c> reads it: a hole ends at the first <c>}</c>, and no brace can stand in it.
/// The library stops at the first fault; this goes on, to find the others and the holes that were meant.
/// </summary>
internal static class CompositeParser
{
    /// <param name="builder">Has the text, takes what is found.</param>
    /// <param name="isNLog">NLog has handed the template on because its first hole is an index: what would throw is printed.</param>
    public static MessageTemplate Parse(MessageTemplateBuilder builder, bool isNLog = false)
    {
        TemplateFaultEffect effect = isNLog ? TemplateFaultEffect.PrintsTemplate : TemplateFaultEffect.Throws;
        int open = TextScanner.FindHole(builder, 0, effect);
        while (open >= 0)
            open = TextScanner.FindHole(builder, ParseHole(builder, open, effect, isNLog), effect);
        return builder.Build(bindsByPosition: true);
    }

    /// <summary>Where to go on.</summary>
    private static int ParseHole(MessageTemplateBuilder builder, int open, TemplateFaultEffect effect, bool isNLog)
    {
        string text = builder.Text;
        int close = text.IndexOfAny(TextScanner.Braces, open + 1);
        if (close < 0 || text[close] == '{')
        {
            builder.Fault(TemplateFaultKind.UnclosedHole, BrokenHole.UnclosedSpan(text, open), effect);
            return close < 0 ? text.Length : close;
        }

        HoleSource source = HoleSource.Split(text, open, close);
        int index = ParseIndex(builder, source, effect, isNLog);
        int? alignment = HoleJudge.Alignment(builder, source, TemplateDialect.Composite, effect);
        builder.Hole(source, index, alignment, HoleJudge.Format(builder, source));
        return close + 1;
    }

    private static int ParseIndex(MessageTemplateBuilder builder, in HoleSource source, TemplateFaultEffect effect, bool isNLog)
    {
        bool tooLarge = false;
        int index = source.Capture == CaptureOperator.None
            ? TemplateNumber.Index(builder.Text, source.Name, TemplateDialect.Composite, out tooLarge)
            : -1;
        if (index >= 0)
            return index;

        if (tooLarge)
            builder.HoleFault(TemplateFaultKind.IndexTooLarge, source.Name, source.Span, effect);
        else if (source.Name.Length == 0)
            builder.HoleFault(TemplateFaultKind.EmptyName, source.Span, source.Span, effect);
        else if (isNLog && TemplateName.IsLegal(builder.Text, source.Name, TemplateDialect.NLog))
            builder.HoleFault(TemplateFaultKind.MixedPositionalAndNamed, source.Span, source.Span, effect);
        else
            builder.HoleFault(TemplateFaultKind.InvalidName, TextSpan.FromBounds(source.Span.Start + 1, source.Name.End), source.Span, effect);
        return -1;
    }
}
