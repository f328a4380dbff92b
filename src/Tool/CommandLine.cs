using Observability.Tool.Commands;
using Spectre.Console.Cli;

namespace Observability.Tool;

/// <summary>The commands of `observability`.</summary>
internal static class CommandLine
{
    public static CommandApp Create()
    {
        var app = new CommandApp();
        app.Configure(configuration =>
        {
            configuration.SetApplicationName("observability");
            configuration.AddCommand<RulesCommand>("rules").WithDescription("Lists the rules, all or those that you look for").WithExample("rules", "exception", "--severity", "warning");
            configuration.AddCommand<ExplainCommand>("explain").WithDescription("Tells what a rule reports, why it matters and how to fix it").WithExample("explain", "OBS1001");
        });
        return app;
    }
}
