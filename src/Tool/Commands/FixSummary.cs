using Observability.Tool.Fixing;
using Spectre.Console;

namespace Observability.Tool.Commands;

/// <summary>What became of the findings: mended, waiting for --unsafe, or for a person.</summary>
internal sealed class FixSummary(IAnsiConsole console)
{
    public void Write(FixResult result, int files, FixSettings settings)
    {
        int mended = result.Rules.Sum(rule => rule.Mended);
        int waiting = settings.Unsafe ? 0 : result.Rules.Where(rule => rule.IsSafe == false).Sum(rule => rule.Left);
        int left = result.Rules.Sum(rule => rule.Left) - waiting;
        WriteRules(result, settings);
        console.WriteLine(settings.Apply
            ? $"{Count(mended, "finding")} mended in {Count(files, "file")}."
            : $"{Count(mended, "finding")} would be mended in {Count(files, "file")}: --apply writes them.");
        if (waiting > 0)
            console.WriteLine($"{waiting} more have a fix that changes telemetry or what the program does: --unsafe mends those too.");
        if (left > 0)
            console.WriteLine($"{left} no fix mends: `observability audit` lists them.");
    }

    private void WriteRules(FixResult result, FixSettings settings)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Findings", settings.Apply ? "Mended" : "Would be mended", "Left");
        foreach (RuleOutcome rule in result.Rules)
            table.AddRow(rule.Rule, $"{rule.Found}", $"{rule.Mended}", Left(rule, settings));
        if (result.Rules.Length > 0)
            console.Write(table);
    }

    private static string Left(RuleOutcome rule, FixSettings settings) => rule switch
    {
        { Left: 0 } => "",
        { IsSafe: null } => $"{rule.Left} (no fix)",
        { IsSafe: false } when !settings.Unsafe => $"{rule.Left} (--unsafe)",
        _ => $"{rule.Left}",
    };

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
