using System.Globalization;
using System.Text;
using static Observability.Tool.Cataloguing.MarkdownText;

namespace Observability.Tool.Cataloguing;

/// <summary>What has changed, as the comment of a pull request: first what breaks.</summary>
internal static class DiffMarkdown
{
    public static string Render(CatalogueDiff diff)
    {
        if (diff.IsEmpty)
            return "### Telemetry\n\nNothing has changed.\n";
        var page = new StringBuilder("### Telemetry\n");
        Add(page, "Breaking", [.. diff.Removed.Select(Removed), .. diff.Changed.Where(changed => changed.IsBreaking).Select(Changed)]);
        Add(page, "Changed", diff.Changed.Where(changed => !changed.IsBreaking).Select(Changed));
        Add(page, "Added", diff.Added.Select(entry => $"- {Named(entry)}{Where(entry)}\n"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, string title, IEnumerable<string> items)
    {
        List<string> all = [.. items];
        if (all.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n**{title}**\n\n{string.Concat(all)}");
    }

    private static string Removed(CatalogueEntry entry) => $"- {Named(entry)} is gone; {Where(entry).Trim(' ', '(', ')').Replace("emitted", "it was emitted", StringComparison.Ordinal)}\n";

    private static string Changed(ChangedEntry changed)
        => $"- {Named(changed.Now)}{Where(changed.Now)}\n"
            + string.Concat(changed.Changes.Select(change => $"  - {change.Field}: {Value(change.Before)} → {Value(change.After)}: {Plain(change.Means)}\n"));

    private static string Named(CatalogueEntry entry) => $"{entry.Kind.Replace('-', ' ')} {Code(entry.Name)}{(entry.Owner is { } owner ? $" of {Code(owner)}" : "")}";

    private static string Where(CatalogueEntry entry)
    {
        if (entry.Emitted.Count == 0)
            return "";
        string first = Code(string.Create(CultureInfo.InvariantCulture, $"{entry.Emitted[0].Path}:{entry.Emitted[0].Line}"));
        return $" (emitted in {first}{(entry.Emitted.Count > 1 ? " and elsewhere" : "")})";
    }

    private static string Value(string? text) => text is null ? "none" : Code(text);
}
