using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>A block of a page that its reader copies: a command, a part of a project file, settings.</summary>
/// <param name="Page">The page, from the repository's root.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Index">Which of the blocks under that heading, from 0.</param>
/// <param name="Language">What the page calls it: sh, xml, ini.</param>
/// <param name="Text">The block as it is written.</param>
internal sealed record PageSnippet(string Page, string Heading, int Index, string Language, string Text)
{
    private static readonly string[] Copied = ["sh", "xml", "ini"];

    public string Name => $"{Page} › {Heading} › {Index}";

    /// <summary>The commands in it, a line each.</summary>
    public IEnumerable<string[]> Commands
        => Text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static PageSnippet Of(string page, string heading, int index = 0) => All(page).Single(snippet => snippet.Heading == heading && snippet.Index == index);

    public static IReadOnlyList<PageSnippet> All(string page)
    {
        var snippets = new List<PageSnippet>();
        string heading = "";
        string? language = null;
        var text = new List<string>();
        foreach (string line in PackedPackage.Repository.Read(page).ReplaceLineEndings("\n").Split('\n'))
        {
            if (language is null && line.StartsWith('#'))
                heading = line.TrimStart('#', ' ');
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                text.Add(line);
                continue;
            }

            if (language is not null && Copied.Contains(language))
                snippets.Add(new PageSnippet(page, heading, snippets.Count(snippet => snippet.Heading == heading), language, string.Join('\n', text)));
            language = language is null ? line[3..].Trim() : null;
            text.Clear();
        }

        return snippets;
    }
}
