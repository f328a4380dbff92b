using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Observability.Tool.Pages;

/// <summary>Several rules at once: a table for people, JSON for programs.</summary>
internal static class RuleList
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IAnsiConsole console, IReadOnlyCollection<RulePage> pages)
    {
        Table table = new Table().RoundedBorder().AddColumn(new TableColumn("Id").NoWrap()).AddColumns("Title", "Area", "Severity", "Fix", "Safety of the fix");
        foreach (RulePage page in pages)
            table.AddRow(page.Id, Markup.Escape(page.Title), page.Area, Coloured(page.Promise), page.HasFix ? "yes" : "no", page.Safety ?? "");
        console.Write(table);
        console.MarkupLine($"[dim]{(pages.Count == 1 ? "1 rule" : $"{pages.Count} rules")}. 'observability explain {pages.First().Id}' tells all of one.[/]");
    }

    public static string Json(IEnumerable<RulePage> pages)
        => JsonSerializer.Serialize(
            pages.Select(page => new { page.Id, page.Name, page.Title, page.Area, Severity = page.Promise, page.HasFix, page.Fix, page.Safety, page.Libraries, Help = PageLinks.Of(page) }),
            Indented);

    private static string Coloured(string promise) => promise switch
    {
        "warning" => "[yellow]warning[/]",
        "suggestion" => "[blue]suggestion[/]",
        _ => $"[dim]{promise}[/]",
    };
}
