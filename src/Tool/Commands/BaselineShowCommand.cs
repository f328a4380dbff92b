using System.Globalization;
using Observability.Analyzers.Rules;
using Observability.Tool.Baselines;
using Spectre.Console;

namespace Observability.Tool.Commands;

/// <summary>`observability baseline show`: how far the debt is paid, by rule.</summary>
internal sealed class BaselineShowCommand(IAnsiConsole console, ISolutionAudit audit) : BaselineCommand(console, audit)
{
    protected override void Run(BaselineDocument document, BaselineUpdate update)
    {
        if (!document.Exists)
            throw new BadInputException($"There is no baseline at '{document.Path}'. 'observability baseline write' writes one; --baseline names another.");
        Dictionary<string, (int Known, int Left)> known = document.Entries
            .Select((entry, number) => (entry.Finding.Rule, entry.Count, Left: update.Left(number)))
            .GroupBy(entry => entry.Rule)
            .ToDictionary(rule => rule.Key, rule => (rule.Sum(entry => entry.Count), rule.Sum(entry => entry.Left)));
        Dictionary<string, int> added = update.New.CountBy(finding => finding.Rule).ToDictionary();
        var table = new Table().AddColumns("Rule", "Title").AddColumns(Right("Known"), Right("Mended"), Right("Left"), Right("New"));
        foreach (string rule in known.Keys.Union(added.Keys).OrderByDescending(rule => known.GetValueOrDefault(rule).Left).ThenBy(rule => rule, StringComparer.Ordinal))
            AddRow(table, rule, TitleOf(rule), known.GetValueOrDefault(rule), added.GetValueOrDefault(rule));
        AddRow(table, "", "All", (known.Values.Sum(rule => rule.Known), known.Values.Sum(rule => rule.Left)), update.New.Length);
        Console.MarkupLineInterpolated($"{document.Path}");
        Console.Write(table);
    }

    private static void AddRow(Table table, string rule, string title, (int Known, int Left) counts, int added)
        => table.AddRow(rule, Markup.Escape(title), Text(counts.Known), Text(counts.Known - counts.Left), Text(counts.Left), Text(added));

    private static string TitleOf(string rule)
        => RuleCatalog.All.FirstOrDefault(known => known.Descriptor.Id == rule)?.Descriptor.Title.ToString(CultureInfo.InvariantCulture) ?? "A rule that this version does not have";

    private static TableColumn Right(string name) => new TableColumn(name).RightAligned();

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
