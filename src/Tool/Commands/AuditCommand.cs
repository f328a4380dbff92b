using Observability.Tool.Auditing;
using Observability.Tool.Loading;
using Observability.Tool.Reports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability audit`: the package's rules over a solution, without touching it.</summary>
internal sealed class AuditCommand(IAnsiConsole console, Messages messages) : AsyncCommand<AuditSettings>
{
    protected override async Task<int> ExecuteAsync(CommandContext context, AuditSettings settings, CancellationToken cancellation)
    {
        RuleFilter filter = RuleFilter.Parse(settings.Rules);
        AuditTarget target = AuditTarget.Find(settings.Path);
        ChangedLines? changed = settings.Since is { } commit ? ChangedLines.Since(commit, target.Folder) : null;

        AuditReport report = await ProgressDisplay.ShowAsync(messages.Console, async progress =>
        {
            using LoadedSolution loaded = await SolutionLoader.LoadAsync(target, settings.Mode?.ToString(), progress, cancellation);
            loaded.RequireAny();
            return await new Audit(target, filter, progress).RunAsync(loaded, cancellation);
        });
        if (changed is not null)
            report = report with { Findings = report.Findings.RemoveAll(finding => !changed.Touch(Path.GetFullPath(finding.Path, report.Root), finding.Span)) };

        Write(report, settings);
        new Summary(console).Write(report);
        return Fails(report, settings.FailOn) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static void Write(AuditReport report, AuditSettings settings)
    {
        if (settings.Sarif is { } sarif)
            ReportFile.Write(sarif, SarifReport.Render(report));
        if (settings.Json is { } json)
            ReportFile.Write(json, JsonReport.Render(report));
    }

    private static bool Fails(AuditReport report, Threshold threshold)
        => report.Findings.Any(finding => finding.Debt is null && (int)finding.Severity >= (int)threshold);
}
