using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>Fixed text of generated sources, and the ways in which C# writes it.</summary>
internal static class GeneratedTexts
{
    // Each is something that one of the languages on the way takes for more than a letter.
    private static readonly Gen<string> Piece = Gen.OneOf(
        "order", " ", " of ", "a", "Z", "7", ".", ": ", "-", "%", "@", "$", "/", "\\", "\"", "'", "\t", "\n", "\r\n", "é", "✓", "😀", "#", "|", ",", "\\n", "%d", "//", "/*");

    private static readonly Gen<string> Brace = Gen.OneOf("{", "}", "{0}", "{Name}", "{ }", "{a b}", "}{", "{0", "{:N}", "{@X}");

    /// <summary>Text without braces.</summary>
    public static Gen<string> Plain { get; } = Piece.Array[0, 4].Select(string.Concat);

    /// <summary>Text that may have a brace in it, never two of a kind side by side: libraries that parse every text print one of these.</summary>
    public static Gen<string> Braced { get; } = Gen.Select(Piece, Brace, Piece, (before, brace, after) => before + brace + after);

    /// <summary>A literal of the text, in one of the ways that C# has.</summary>
    public static Gen<string> Literal(Gen<string> text)
        => Gen.Select(text, Gen.Int[0, 3], (value, way) => way switch
        {
            0 => Verbatim(value),
            1 => Raw(value) ?? Regular(value),
            2 => Escaped(value),
            _ => Regular(value),
        });

    public static string Regular(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text within an interpolated string of one of the ways 0 to 3: regular, verbatim, raw, raw with two dollars.</summary>
    public static string Within(string text, int way) => way switch
    {
        0 => Regular(text)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
        1 => text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
        _ => text,
    };

    private static string Verbatim(string text) => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A raw literal on one line has no line breaks and no quotes at its ends.
    private static string? Raw(string text)
        => text.Length == 0 || text.Contains('\n') || text[0] == '"' || text[^1] == '"' ? null : $"\"\"\"{text}\"\"\"";

    private static string Escaped(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";
}
