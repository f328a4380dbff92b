using System.Globalization;
using System.Text;
using static Observability.Tool.Cataloguing.MarkdownText;

namespace Observability.Tool.Cataloguing;

/// <summary>A catalogue as Markdown: a table for each kind.</summary>
internal static class CatalogueMarkdown
{
    public static byte[] Render(Catalogue catalogue)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Telemetry of {Plain(catalogue.Target)}\n");
        if (catalogue.Entries.Count == 0)
            page.Append("\nNothing is emitted.\n");
        Add(page, catalogue, "metric", "Metrics", ["Metric", "Meter", "Instrument", "Unit", "Keys", "In Prometheus", "Collected by", "Emitted"], Metric);
        Add(page, catalogue, "span", "Spans", ["Span", "Source", "Kind", "Attributes", "Events", "Collected by", "Emitted"], Span);
        Add(page, catalogue, "log", "Log events", ["Template", "Level", "Event", "Properties", "Category", "Emitted"], Log);
        Add(page, catalogue, "error-tag", "Tags of errors", ["Tag", "Sent by", "Emitted"], entry => [Code(entry.Name), Optional(entry.Owner), Emitted(entry)]);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>Who collects it, in words.</summary>
    public static string CollectedBy(CatalogueEntry entry)
        => string.Join(", ", entry.Collectors.Select(collector => Plain(collector.Project) + collector.Collects switch
        {
            Collects.Yes => "",
            Collects.No => " (no)",
            _ => " (unknown)",
        }));

    private static string[] Metric(CatalogueEntry entry)
        => [Code(entry.Name), Optional(entry.Owner), Optional(entry.Instrument), Optional(entry.Unit), Codes(entry.Keys), Codes(entry.Series), CollectedBy(entry), Emitted(entry)];

    private static string[] Span(CatalogueEntry entry)
        => [Code(entry.Name), Optional(entry.Owner), Plain(entry.SpanKind ?? ""), Codes(entry.Keys), Codes(entry.Events), CollectedBy(entry), Emitted(entry)];

    private static string[] Log(CatalogueEntry entry)
        =>
        [
            Code(entry.Name),
            Plain(entry.Level ?? ""),
            Plain(string.Join(' ', new[] { entry.EventId, entry.EventName }.OfType<string>())),
            Codes(entry.Properties.Select(property => property.ToString())),
            Optional(entry.Owner),
            Emitted(entry),
        ];

    private static void Add(StringBuilder page, Catalogue catalogue, string kind, string title, string[] columns, Func<CatalogueEntry, string[]> row)
    {
        List<CatalogueEntry> entries = [.. catalogue.Entries.Where(entry => entry.Kind == kind)];
        if (entries.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}\n");
        foreach (CatalogueEntry entry in entries)
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row(entry))} |\n");
    }

    private static string Optional(string? text) => text is null ? "" : Code(text);

    private static string Emitted(CatalogueEntry entry) => Codes(entry.Emitted.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}")));
}
