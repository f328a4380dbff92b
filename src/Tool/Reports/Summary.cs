using Observability.Analyzers.Rules;
using Spectre.Console;

namespace Observability.Tool.Reports;

/// <summary>What an audit found, in a terminal: by rule, by project, by file, and what could be mended.</summary>
internal sealed class Summary(IAnsiConsole console)
{
    private const int Files = 10;

    private static readonly Dictionary<string, string> Titles = RuleCatalog.All.ToDictionary(rule => rule.Descriptor.Id, rule => rule.Descriptor.Title.ToString());

    /// <param name="isShownElsewhere">Another report tells each finding; otherwise its reader is told how to get one.</param>
    public void Write(AuditReport report, bool isShownElsewhere)
    {
        List<Finding> findings = [.. report.Findings.Where(finding => finding.Debt is null)];
        WriteNotLoaded(report);
        if (findings.Count > 0)
        {
            WriteRules(findings);
            WriteProjects(report, findings);
            WriteFiles(findings);
        }

        WriteTotals(report, findings);
        if (findings.Count > 0 && !isShownElsewhere)
            console.WriteLine($"`observability audit --html findings.html` shows each with its code; `observability explain {findings.MaxBy(finding => finding.Severity)!.Rule}` tells what a rule means.");
    }

    private void WriteNotLoaded(AuditReport report)
    {
        foreach (AuditedProject project in report.Projects.Where(project => project.NotLoaded is not null))
            console.MarkupLineInterpolated($"[yellow]Not audited:[/] {project.Path}: {project.NotLoaded}");
    }

    private void WriteRules(List<Finding> findings)
    {
        Table table = Bare().AddColumns(Number("Findings"), new TableColumn("Rule"), new TableColumn("Title"), new TableColumn("Severity"));
        IEnumerable<IGrouping<string, Finding>> gravestFirst = findings
            .GroupBy(finding => finding.Rule)
            .OrderByDescending(rule => rule.Max(finding => finding.Severity))
            .ThenByDescending(rule => rule.Count())
            .ThenBy(rule => rule.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Finding> rule in gravestFirst)
            table.AddRow(Text(rule.Count()), rule.Key, Markup.Escape(Titles.GetValueOrDefault(rule.Key, "")), Coloured(rule.Max(finding => finding.Severity)));
        console.Write(table);
    }

    private void WriteProjects(AuditReport report, List<Finding> findings)
    {
        ILookup<string, Finding> byProject = findings.ToLookup(finding => finding.Project);
        Table table = Bare().AddColumns(Number("Findings"), new TableColumn("Project"));
        foreach (AuditedProject project in report.Projects.Where(project => byProject.Contains(project.Name)).OrderByDescending(project => byProject[project.Name].Count()))
            table.AddRow(Text(byProject[project.Name].Count()), Markup.Escape(project.Path));
        console.Write(table);
    }

    private void WriteFiles(List<Finding> findings)
    {
        Table table = Bare().AddColumns(Number("Findings"), new TableColumn("File"));
        foreach (IGrouping<string, Finding> file in findings.GroupBy(finding => finding.Path).OrderByDescending(file => file.Count()).ThenBy(file => file.Key, StringComparer.Ordinal).Take(Files))
            table.AddRow(Text(file.Count()), Markup.Escape(file.Key));
        console.Write(table);
    }

    private void WriteTotals(AuditReport report, List<Finding> findings)
    {
        int audited = report.Projects.Count(project => project.NotLoaded is null);
        int suppressed = report.Findings.Length - findings.Count;
        console.WriteLine($"{Counted(findings.Count, "finding")} in {Counted(audited, "project")}{BySeverity(findings)}{(suppressed > 0 ? $", and {suppressed} suppressed" : "")}");
        if (Mendable(findings) is { } mendable)
            console.WriteLine(mendable);
    }

    private static string BySeverity(List<Finding> findings)
    {
        if (findings.Count == 0)
            return "";
        IEnumerable<string> counts = findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => Counted(group.Count(), Name(group.Key)));
        return $" ({string.Join(", ", counts)})";
    }

    private static string? Mendable(List<Finding> findings)
    {
        int mendable = findings.Count(finding => finding.Fix is not null);
        int safe = findings.Count(finding => finding.Fix is { IsSafe: true });
        return (safe, mendable - safe) switch
        {
            (0, 0) => null,
            (0, var unsafely) => $"`observability fix --unsafe` shows fixes for {unsafely} of them, which change telemetry or what the program does.",
            (_, 0) => $"`observability fix` shows fixes for {safe} of them, which keep what arrives.",
            (_, var unsafely) => $"`observability fix` shows fixes for {safe} of them, which keep what arrives; --unsafe for {unsafely} more, which change telemetry or what the program does.",
        };
    }

    private static Table Bare() => new Table().Border(TableBorder.Simple);

    private static TableColumn Number(string title) => new TableColumn(title).RightAligned().NoWrap();

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Coloured(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => $"[red]{Name(severity)}[/]",
        FindingSeverity.Warning => $"[yellow]{Name(severity)}[/]",
        _ => Name(severity),
    };

    private static string Name(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
