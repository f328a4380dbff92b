using Markdig.Syntax;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Observability.Tool.Pages;

/// <summary>A rule's page in the terminal. Where the output goes into a file or another program it is plain text, and nothing is wrapped.</summary>
internal sealed class TerminalPage(IAnsiConsole console)
{
    private readonly bool _isTerminal = console.Profile.Out.IsTerminal;

    public void Write(RulePage page)
    {
        Line($"[bold]{page.Id}: {Markup.Escape(page.Title)}[/]");
        console.WriteLine();
        Fact("Severity", page.Severity);
        Fact("Fix", page.Fix);
        Fact("Safety", page.Safety);
        Fact("Libraries", page.Libraries);
        foreach (PageSection section in page.Sections)
        {
            console.WriteLine();
            Line($"[bold blue]{Markup.Escape(section.Title)}[/]");
            foreach (Block block in section.Blocks)
                WriteBlock(block);
        }

        console.WriteLine();
        Line($"[dim]{Markup.Escape(PageLinks.Of(page))}[/]");
    }

    private void Fact(string name, string? value)
    {
        if (value is not null)
            Hanging($"[dim]{name,-10}[/]", $"[dim]{name}:[/]", new Markup(Markup.Escape(value)), Markup.Escape(value));
    }

    private void WriteBlock(Block block)
    {
        console.WriteLine();
        switch (block)
        {
            case FencedCodeBlock code:
                WriteCode(code);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Markdig.Extensions.Tables.Table table:
                WriteTable(table);
                break;
            case LeafBlock { Inline: { } text }:
                Line(InlineMarkup.Of(text));
                break;
        }
    }

    private void WriteCode(FencedCodeBlock block)
    {
        if (Purpose(block.Arguments) is { } purpose)
            Line(purpose);
        console.Write(new Text(string.Concat(block.Lines.ToString().Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"))));
    }

    // What an example shows: pages mark it behind the language.
    private static string? Purpose(string? mark) => mark switch
    {
        "violation" => "[red]Reported:[/]",
        "fixed" => "[green]After the fix:[/]",
        "ok" => "[green]Not reported:[/]",
        _ => null,
    };

    private void WriteList(ListBlock list)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            string bullet = list.IsOrdered ? $"{item.Order}." : "-";
            string text = string.Join('\n', item.OfType<LeafBlock>().Select(leaf => InlineMarkup.Of(leaf.Inline)));
            Hanging(bullet, bullet, new Markup(text), text);
        }
    }

    private void WriteTable(Markdig.Extensions.Tables.Table source)
    {
        Table table = new Table().MinimalBorder();
        foreach (Markdig.Extensions.Tables.TableRow row in source.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            IEnumerable<string> cells = row.OfType<ContainerBlock>().Select(cell => string.Join('\n', cell.OfType<LeafBlock>().Select(leaf => InlineMarkup.Of(leaf.Inline))));
            if (row.IsHeader)
                table.AddColumns([.. cells]);
            else
                table.AddRow([.. cells]);
        }

        console.Write(table);
    }

    // A grid keeps wrapped lines behind their label, and fills them up with blanks, which has no place in a file.
    private void Hanging(string label, string plainLabel, IRenderable wrapped, string plain)
    {
        if (!_isTerminal)
        {
            Line($"{plainLabel} {plain}");
            return;
        }

        console.Write(new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(1)).AddColumn().AddRow(new Markup(label), wrapped));
    }

    private void Line(string markup) => console.MarkupLine(markup);
}
