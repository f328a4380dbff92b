using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Observability.Tool.Pages;

/// <summary>Reads a rule's page from its Markdown: the title, the table of facts, and a section for each heading.</summary>
internal static class PageReader
{
    /// <summary>How pages are read and rendered: tables, and no HTML in the text.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>Reads a page; the title is none of its own, the rule has it.</summary>
    public static RulePage Read(string markdown, Func<string, string> titleOf)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        HeadingBlock title = document.OfType<HeadingBlock>().First(block => block.Level == 1);
        string text = PageLinks.WithAbsolute(markdown, document)[(title.Span.End + 1)..].Trim();
        PageLinks.MakeAbsolute(document);
        string heading = PlainText.Of(title.Inline);
        string[] idAndName = heading.Split(": ", 2);
        Dictionary<string, string> facts = Facts(document.OfType<Table>().First());
        return new RulePage(
            idAndName[0],
            idAndName[1],
            titleOf(idAndName[0]),
            facts["Category"].Split('.')[^1],
            facts["Severity"],
            facts["Fix"],
            facts.GetValueOrDefault("Safety"),
            facts.GetValueOrDefault("Libraries"),
            Sections(document),
            text);
    }

    private static Dictionary<string, string> Facts(Table table)
        => table.OfType<TableRow>()
            .Where(row => !row.IsHeader && row.Count == 2)
            .ToDictionary(row => PlainText.Of((TableCell)row[0]), row => PlainText.Of((TableCell)row[1]));

    private static ImmutableArray<PageSection> Sections(MarkdownDocument document)
    {
        var sections = ImmutableArray.CreateBuilder<PageSection>();
        List<Block> blocks = [.. document.SkipWhile(block => !IsSectionHeading(block))];
        while (blocks.Count > 0)
        {
            ImmutableArray<Block> body = [.. blocks.Skip(1).TakeWhile(block => !IsSectionHeading(block))];
            sections.Add(new PageSection(PlainText.Of(((HeadingBlock)blocks[0]).Inline), body));
            blocks.RemoveRange(0, 1 + body.Length);
        }

        return sections.ToImmutable();
    }

    private static bool IsSectionHeading(Block block) => block is HeadingBlock { Level: 2 };
}
