using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Observability.Tool.Pages;

/// <summary>Text of a page without its marks; code keeps its backticks, which read well anywhere.</summary>
internal static class PlainText
{
    public static string Of(ContainerBlock block) => string.Join(' ', block.OfType<LeafBlock>().Select(leaf => Of(leaf.Inline)));

    public static string Of(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Select(OfOne));

    private static string OfOne(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => $"`{code.Content}`",
        LineBreakInline => " ",
        ContainerInline container => Of(container),
        _ => "",
    };
}
