using Observability.Analyzers.Rules;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability rules`: every rule of the package in a table.</summary>
internal sealed class RulesCommand(IAnsiConsole console) : Command
{
    protected override int Execute(CommandContext context, CancellationToken cancellation)
    {
        var table = new Table().AddColumns("Id", "Title", "Severity");
        foreach (Analyzers.Rules.Rule rule in RuleCatalog.All)
            table.AddRow(rule.Descriptor.Id, Markup.Escape(rule.Descriptor.Title.ToString()), rule.Descriptor.DefaultSeverity.ToString());
        console.Write(table);
        return 0;
    }
}
