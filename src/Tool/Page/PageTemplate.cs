using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Observability.Tool.Page;

/// <summary>
/// The page without its report: markup, style and script stand in files of their own and go into the one file here.
/// Its content security policy names this style and this script by their hashes and forbids all else, so that nothing that slips in could run or load.
/// </summary>
internal static partial class PageTemplate
{
    // In the order in which they use each other while the page starts.
    private static readonly string[] Scripts =
        ["dom", "data", "state", "selection", "memory", "code", "diff", "rule", "finding", "group", "filters", "theme", "keyboard", "page"];

    private static readonly Lazy<string> Style = new(() => Asset("page.css"));
    private static readonly Lazy<string> Script = new(() => $"(() => {{\n'use strict';\n{string.Concat(Scripts.Select(name => Asset($"{name}.js")))}}})();\n");

    /// <summary>Writes the page with each {{place}} filled. What fills one is never looked at again: it may hold anything.</summary>
    public static void Write(TextWriter writer, IReadOnlyDictionary<string, string> fillings)
    {
        foreach (string part in Places().Split(Asset("page.html")))
            writer.Write(part.StartsWith("{{", StringComparison.Ordinal) ? Filling(part.Trim('{', '}'), fillings) : part);
    }

    private static string Filling(string place, IReadOnlyDictionary<string, string> fillings) => place switch
    {
        "style" => Style.Value,
        "script" => Script.Value,
        "policy" => $"default-src 'none'; script-src {Hash(Script.Value)}; style-src {Hash(Style.Value)}; img-src data:; base-uri 'none'; form-action 'none'",
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
