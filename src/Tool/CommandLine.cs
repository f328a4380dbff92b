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
            configuration.AddCommand<RulesCommand>("rules").WithDescription("Lists the rules");
        });
        return app;
    }
}
