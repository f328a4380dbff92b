using Markdig.Syntax;
using Spectre.Console;

namespace Observability.Tool.Pages;

/// <summary>A rule's page for readers that show neither marks nor colours.</summary>
internal static class PageText
{
    /// <summary>The whole page, as `explain` writes it into a file.</summary>
    public static string Of(RulePage page)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Limit(0);
        new TerminalPage(console).Write(page);
        return text.ToString().ReplaceLineEndings("\n").Trim();
    }

    /// <summary>What the rule reports, in its page's first sentences.</summary>
    public static string Cause(RulePage page)
        => page.Section("Cause")?.Blocks.OfType<ParagraphBlock>().FirstOrDefault() is { } cause ? PlainText.Of(cause.Inline) : page.Title;
}
