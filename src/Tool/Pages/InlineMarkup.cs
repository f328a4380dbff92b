using Markdig.Syntax.Inlines;
using Spectre.Console;

namespace Observability.Tool.Pages;

/// <summary>Text of a page in the terminal's marks: bold stays bold, code has a colour, a link shows where it leads unless that is a page of ours.</summary>
internal static class InlineMarkup
{
    public static string Of(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Select(OfOne));

    private static string OfOne(Inline inline) => inline switch
    {
        LiteralInline literal => Markup.Escape(literal.Content.ToString()),
        CodeInline code => $"[aqua]{Markup.Escape(code.Content)}[/]",
        LineBreakInline => " ",
        EmphasisInline { DelimiterCount: 2 } strong => $"[bold]{Of(strong)}[/]",
        EmphasisInline emphasis => $"[italic]{Of(emphasis)}[/]",
        LinkInline { Url: { } url } link when PageLinks.IsElsewhere(url) => $"{Of(link)} ({Markup.Escape(url)})",
        ContainerInline container => Of(container),
        _ => "",
    };
}
