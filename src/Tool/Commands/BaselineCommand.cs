using Observability.Tool.Baselines;
using Observability.Tool.Reports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What all commands on a baseline begin with: an audit, and the file.</summary>
internal abstract class BaselineCommand(IAnsiConsole console, ISolutionAudit audit) : AsyncCommand<BaselineSettings>
{
    protected IAnsiConsole Console { get; } = console;

    protected sealed override async Task<int> ExecuteAsync(CommandContext context, BaselineSettings settings, CancellationToken cancellation)
    {
        // What somebody names and cannot be used is told before an audit of minutes.
        if (settings.Baseline is { } named)
            BaselineDocument.Read(BaselineLocation.Of("", named));
        AuditReport report = await audit.RunAsync(settings.Path, cancellation);
        BaselineDocument document = BaselineDocument.Read(BaselineLocation.Of(report.Root, settings.Baseline));
        var update = new BaselineUpdate(document.Content, report);
        Run(document, update);
        foreach (AuditedProject project in report.Projects.Where(project => project.NotLoaded is not null))
            Console.MarkupLineInterpolated($"[yellow]{project.Name}[/] was not audited, so what the baseline knows of it stays: {project.NotLoaded}");
        TellOfOthers(update);
        return ExitCodes.Clean;
    }

    protected abstract void Run(BaselineDocument document, BaselineUpdate update);

    protected static string Findings(int count) => count == 1 ? "1 finding" : $"{count} findings";

    protected static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";

    private void TellOfOthers(BaselineUpdate update)
    {
        string[] others = [.. update.Unaudited.Select(entry => entry.Finding.Project).Distinct().Order(StringComparer.Ordinal)];
        if (others.Length > 0)
            Console.MarkupLineInterpolated($"Lines of projects that were not part of the audit stay: {string.Join(", ", others)}");
    }
}
