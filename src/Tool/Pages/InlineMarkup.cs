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
        LinkInline link when IsElsewhere(link.Url) => $"{Of(link)} ({Markup.Escape(link.Url!)})",
        ContainerInline container => Of(container),
        _ => "",
    };

    private static bool IsElsewhere(string? url) => url?.StartsWith("http", StringComparison.Ordinal) == true;
}
