using System.Text;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>The rules as a table: the index of their pages, and the part of README.md between the markers.</summary>
internal static class RuleIndex
{
    public const string Readme = "README.md";
    private const string Begin = "<!-- rules -->";
    private const string End = "<!-- /rules -->";

    public static GeneratedFile Page(IEnumerable<RuleFacts> rules)
    {
        var text = new StringBuilder();
        text.Append("""
            # Rules

            <!-- Written by: dotnet run --project eng -- generate -->

            A **warning** promises that practically every report is a real fault. A **suggestion** is something a good engineer would want to look at; the IDE shows it, the build does not.
            A rule that is **off** is a matter of taste, or costly to adopt. Severities are yours to change, one by one or [all at once](../options.md#modes).

            | Id | Title | Area | Severity | Fix |
            |----|-------|------|----------|-----|

            """.ReplaceLineEndings("\n"));
        foreach (RuleFacts rule in rules)
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {Cell(rule.Title)} | {rule.Area} | {Promise.Of(rule.Descriptor)} | {Cell(Fix(rule))} |\n");
        return new GeneratedFile("docs/rules/README.md", text.ToString());
    }

    /// <summary>The README with its table anew.</summary>
    public static GeneratedFile ReadmeWithTable(string readme, IEnumerable<RuleFacts> rules)
    {
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : readme.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
            throw new RefusedException($"{Readme} has no place for the rules: put {Begin} and {End} on lines of their own where the table belongs");

        var table = new StringBuilder();
        table.Append("\n| Id | Title | Severity | Fix |\n|----|-------|----------|-----|\n");
        foreach (RuleFacts rule in rules)
            table.Append($"| [{rule.Id}](docs/rules/{rule.Id}.md) | {Cell(rule.Title)} | {Promise.Of(rule.Descriptor)} | {(rule.HasFix ? "yes" : "no")} |\n");
        return new GeneratedFile(Readme, readme[..(begin + Begin.Length)] + table + readme[end..]);
    }

    private static string Fix(RuleFacts rule) => rule switch
    {
        { HasFix: true } => "yes",
        { WhyNoFix: { } reason } => $"no: {reason}",
        _ => "no",
    };

    private static string Cell(string text) => text.Replace("|", "\\|");
}
