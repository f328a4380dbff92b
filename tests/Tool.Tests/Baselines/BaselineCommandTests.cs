using Observability.Tool;
using Observability.Tool.Baselines;
using Observability.Tool.Commands;
using Observability.Tool.Reports;
using Spectre.Console.Cli;
using Spectre.Console.Cli.Testing;
using static Tool.Tests.Baselines.HandMadeReport;

namespace Tool.Tests.Baselines;

public sealed class BaselineCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string File => Path.Combine(_folder, "observability.baseline.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_then_mend_then_prune()
    {
        Finding find = Finding("OBS1001", "Shop", "Orders.Find"), print = Finding("OBS1201", "Shop", "Orders.Print"), again = Finding("OBS1201", "Shop", "Orders.Print", line: 4);

        Assert.Contains("3 findings in 2 lines; 3 were new, 0 lines went.", Run<BaselineWriteCommand>(find, print, again), StringComparison.Ordinal);
        Assert.Contains("Nothing to write", Run<BaselineWriteCommand>(find, print, again), StringComparison.Ordinal);
        Assert.Contains("Nothing to prune: all 3 findings", Run<BaselinePruneCommand>(find, print, again), StringComparison.Ordinal);
        Assert.Contains("2 findings less; 1 finding in 1 line to go.", Run<BaselinePruneCommand>(print), StringComparison.Ordinal);
        Assert.EndsWith("\nOBS1201 Shop Orders.Print 0000002a 1\n", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_how_far_it_is_by_rule()
    {
        Finding find = Finding("OBS1001", "Shop", "Orders.Find"), print = Finding("OBS1201", "Shop", "Orders.Print"), again = Finding("OBS1201", "Shop", "Orders.Print", line: 4);
        Run<BaselineWriteCommand>(find, print, again);

        string[] rows = [.. Run<BaselineShowCommand>(print, Finding("OBS4001", "Shop", "Orders.Load")).Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split('│', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^4..]))];

        Assert.Equal(["Known Mended Left New", "2 1 1 0", "1 1 0 0", "0 0 0 1", "3 2 1 1"], rows);
    }

    [Fact]
    public void Names_what_was_not_audited()
    {
        System.IO.File.WriteAllText(File, "observability-baseline 1\nOBS1001 Old Orders.Find 0000002a 1\n");
        AuditReport report = Of(_folder, ["Shop"]);
        report = report with { Projects = report.Projects.Add(new AuditedProject("Stock", "Stock.csproj", 0, "no SDK was found")) };

        string output = Run<BaselinePruneCommand>(report);

        Assert.Contains("Stock was not audited, so what the baseline knows of it stays: no SDK was found", output, StringComparison.Ordinal);
        Assert.Contains("Lines of projects that were not part of the audit stay: Old", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_there_is_nothing_to_prune_or_show()
    {
        Assert.Contains("There is no baseline at", Assert.Throws<BadInputException>(() => Run<BaselinePruneCommand>(Of(_folder, ["Shop"]))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no baseline at", Assert.Throws<BadInputException>(() => Run<BaselineShowCommand>(Of(_folder, ["Shop"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_nearest_file_above_or_the_one_that_is_named()
    {
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "src", "Shop")).FullName;
        string own = Path.Combine(inner, "observability.baseline.txt");
        Assert.Equal(own, BaselineLocation.Of(inner, null));
        System.IO.File.WriteAllText(File, "");

        Assert.Equal(File, BaselineLocation.Of(inner, null));
        System.IO.File.WriteAllText(own, "");
        Assert.Equal(own, BaselineLocation.Of(inner, null));
        Assert.Equal(Path.GetFullPath("debt.txt"), BaselineLocation.Of(inner, "debt.txt"));
    }

    private string Run<TCommand>(params Finding[] findings)
        where TCommand : class, ICommand
        => Run<TCommand>(Of(_folder, ["Shop"], findings));

    private static string Run<TCommand>(AuditReport report)
        where TCommand : class, ICommand
    {
        var app = new CommandAppTester();
        app.Console.Profile.Width = 400;
        app.Configure(configuration =>
        {
            configuration.PropagateExceptions();
            configuration.Settings.Registrar.RegisterInstance<ISolutionAudit>(new DoneAudit(report));
        });
        app.SetDefaultCommand<TCommand>();
        CommandAppResult result = app.Run();
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }
}
