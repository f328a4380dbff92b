using System.ComponentModel;
using Observability.Tool.Pages;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability explain OBS1001`: the page of a rule, without a browser.</summary>
internal sealed class ExplainCommand(IAnsiConsole console, Messages messages) : Command<ExplainCommand.Settings>
{
    protected override int Execute(CommandContext context, Settings settings, CancellationToken cancellation)
    {
        console.Limit(100);
        List<RulePage> pages = [];
        List<string> unknown = [];
        foreach (string id in settings.Ids)
        {
            if (RulePages.Of(id) is { } page)
                pages.Add(page);
            else
                unknown.Add(id);
        }

        var terminal = new TerminalPage(console);
        for (int i = 0; i < pages.Count; i++)
        {
            if (i > 0)
                console.Write("\n\n");
            terminal.Write(pages[i]);
        }

        foreach (string id in unknown)
            messages.Error(Unknown(id));
        return unknown.Count == 0 ? ExitCodes.Clean : ExitCodes.NothingDone;
    }

    private static string Unknown(string id)
        => RulePages.Near(id) is { IsEmpty: false } near
            ? $"There is no rule '{id}'. Did you mean {string.Join(" or ", near)}?"
            : $"There is no rule '{id}'. Rules are named like OBS1001; 'observability rules' lists them all, 'observability rules {id}' those that speak of it.";

    public sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<id>")]
        [Description("The rules to explain, OBS1001")]
        public required string[] Ids { get; init; }
    }
}
