using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Observability.Tool.Page;

/// <summary>
/// A page without what it shows: markup, style and script stand in files of their own and go into the one file here.
/// Its content security policy names this style and this script by their hashes and forbids all else, so that nothing that slips in could run or load.
/// </summary>
internal sealed partial class PageTemplate
{
    private readonly string _markup;
    private readonly Lazy<string> _style;
    private readonly Lazy<string> _script;

    private PageTemplate(string markup, string[] styles, string[] scripts)
    {
        _markup = markup;
        _style = new(() => string.Concat(styles.Select(Asset)));
        _script = new(() => $"(() => {{\n'use strict';\n{string.Concat(scripts.Select(Asset))}}})();\n");
    }

    /// <summary>The page of an audit. Its scripts stand in the order in which they use each other while the page starts.</summary>
    public static PageTemplate Audit { get; } = new(
        "page.html",
        ["page.css"],
        [
            "dom.js", "data.js", "state.js", "selection.js", "memory.js", "code.js", "diff.js", "rule.js", "finding.js", "group.js", "filters.js", "theme.js", "keyboard.js", "page.js",
        ]);

    /// <summary>The page of a catalogue.</summary>
    public static PageTemplate Catalogue { get; } = new("catalogue.html", ["page.css", "catalogue.css"], ["dom.js", "memory.js", "theme.js", "catalogue.js"]);

    /// <summary>Writes the page with each {{place}} filled. What fills one is never looked at again: it may hold anything.</summary>
    public void Write(TextWriter writer, IReadOnlyDictionary<string, string> fillings)
    {
        foreach (string part in Places().Split(Asset(_markup)))
            writer.Write(part.StartsWith("{{", StringComparison.Ordinal) ? Filling(part.Trim('{', '}'), fillings) : part);
    }

    private string Filling(string place, IReadOnlyDictionary<string, string> fillings) => place switch
    {
        "style" => _style.Value,
        "script" => _script.Value,
        "policy" => $"default-src 'none'; script-src {Hash(_script.Value)}; style-src {Hash(_style.Value)}; img-src data:; base-uri 'none'; form-action 'none'",
        _ => fillings[place],
    };

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    // Browsers hash what they have read, and they read every line end as a line feed.
    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(PageTemplate).Assembly.GetManifestResourceStream($"Page/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"(\{\{[a-z]+\}\})")]
    private static partial Regex Places();
}
