using System.Text;
using Observability.Tool.Auditing;
using Observability.Tool.Loading;
using Observability.Tool.Page;
using Observability.Tool.Reports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability audit`: the package's rules over a solution, without touching it.</summary>
internal sealed class AuditCommand(IAnsiConsole console, Messages messages) : AsyncCommand<AuditSettings>
{
    // Of each rule: who wants to see more of the same asks `fix`.
    private const int PreviewsOnPage = 20;

    protected override async Task<int> ExecuteAsync(CommandContext context, AuditSettings settings, CancellationToken cancellation)
    {
        RuleFilter filter = RuleFilter.Parse(settings.Rules);
        AuditTarget target = AuditTarget.Find(settings.Path);
        ChangedLines? changed = settings.Since is { } commit ? ChangedLines.Since(commit, target.Folder) : null;

        var request = new AuditRequest(target, filter, settings.Mode?.ToString(), Existing(settings.Baseline), Previews: settings.Html is null ? 0 : PreviewsOnPage);
        AuditReport report = await new SolutionAudit(messages).RunAsync(request, cancellation);
        if (changed is not null)
            report = report with { Findings = report.Findings.RemoveAll(finding => !changed.Touch(Path.GetFullPath(finding.Path, report.Root), finding.Span)) };

        cancellation.ThrowIfCancellationRequested();
        Write(report, settings);
        new Summary(settings.JsonToOutput ? messages.Console : console).Write(report, settings.TellsEach);
        return Fails(report, settings.FailOn) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Write(AuditReport report, AuditSettings settings)
    {
        if (settings.Sarif is { } sarif)
            ReportFile.Write(sarif, SarifReport.Render(report));
        if (settings.Html is { } html)
            ReportFile.Write(html, HtmlPage.Render(report));
        if (settings.JsonToOutput)
            console.Profile.Out.Writer.WriteLine(Encoding.UTF8.GetString(JsonReport.Render(report)));
        else if (settings.Json is { IsSet: true, Value: var json })
            ReportFile.Write(json, JsonReport.Render(report));
    }

    private static string? Existing(string? baseline)
    {
        if (baseline is null)
            return null;
        string full = Path.GetFullPath(baseline);
        return File.Exists(full) ? full : throw new BadInputException($"There is no baseline '{baseline}'. `observability baseline write` writes one.");
    }

    private static bool Fails(AuditReport report, Threshold threshold)
        => report.Findings.Any(finding => finding.Debt is null && (int)finding.Severity >= (int)threshold);
}
