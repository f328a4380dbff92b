using Observability.Tool.Auditing;
using Observability.Tool.Baselines;
using Observability.Tool.Commands;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool;

/// <summary>The commands of `observability`.</summary>
internal static class CommandLine
{
    public static CommandApp Create(Messages messages)
    {
        var app = new CommandApp();
        app.Configure(configuration => Configure(configuration, messages));
        return app;
    }

    private static void Configure(IConfigurator configuration, Messages messages)
    {
        configuration.SetApplicationName("observability");
        configuration.UseStrictParsing();
        configuration.Settings.Registrar.RegisterInstance(messages);
        configuration.Settings.Registrar.Register<ISolutionAudit, SolutionAudit>();
        configuration.SetExceptionHandler((exception, _) => Tell(exception, messages));
        configuration.AddCommand<AuditCommand>("audit")
            .WithDescription("Runs the rules over a solution, without touching it. Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 nothing was audited")
            .WithExample("audit")
            .WithExample("audit", "Shop.slnx", "--sarif", "findings.sarif", "--fail-on", "error")
            .WithExample("audit", "--since", "origin/main", "--rules", "OBS1*,OBS4001");
        configuration.AddCommand<FixCommand>("fix")
            .WithDescription("Shows what the fixes would change, as a diff; --apply writes it. Only fixes that keep what arrives, unless --unsafe is given")
            .WithExample("fix", "--rules", "OBS1001")
            .WithExample("fix", "Shop.slnx", "--apply");
        configuration.AddBranch("baseline", baseline =>
        {
            baseline.SetDescription("Findings that are known and do not count: writes them down, takes out what is mended, shows what is left");
            baseline.AddCommand<BaselineWriteCommand>("write").WithDescription("Writes all that is found into observability.baseline.txt");
            baseline.AddCommand<BaselinePruneCommand>("prune").WithDescription("Takes out what is mended, and adds nothing");
            baseline.AddCommand<BaselineShowCommand>("show").WithDescription("Shows by rule what is known, mended, left and new");
        });
        configuration.AddCommand<RegistryCommand>("registry")
            .WithDescription("Makes the analyzers' form of a registry of attributes and metrics in OpenTelemetry's YAML")
            .WithExample("registry", "model", "--out", "telemetry.registry.txt");
        configuration.AddCommand<CatalogueCommand>("catalogue")
            .WithDescription("Tells all that a solution emits: metrics, spans, log events, tags of errors. Exit codes: 0 done, 1 --diff found what breaks and --fail-on-breaking is given, 2 bad input")
            .WithExample("catalogue", "--html", "telemetry.html")
            .WithExample("catalogue", "Shop.slnx", "--diff", "old.json", "--fail-on-breaking", "--markdown", "comment.md");
        configuration.AddCommand<RulesCommand>("rules")
            .WithDescription("Lists the rules, all or those that you look for")
            .WithExample("rules", "exception", "--severity", "warning");
        configuration.AddCommand<ExplainCommand>("explain")
            .WithDescription("Tells what a rule reports, why it matters and how to fix it")
            .WithExample("explain", "OBS1001");
    }

    private static int Tell(Exception exception, Messages messages)
    {
        switch (exception)
        {
            case BadInputException:
                messages.Error(exception.Message);
                break;
            case OperationCanceledException:
                messages.Error("Stopped. Nothing was written.");
                break;
            case CommandAppException:
                messages.Error($"{exception.Message.TrimEnd('.')}. `observability --help` tells what there is.");
                break;
            default:
                messages.Error($"The tool itself is at fault; please report this: {exception}");
                break;
        }

        return ExitCodes.NothingDone;
    }
}
