using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>What somebody who read the code says of the reports of one rule on one line.</summary>
internal sealed record Label(string Repository, string Commit, string Path, int Line, string Rule, string Verdict, string Reason, string Hash)
{
    public const string True = "true";
    public const string Arguable = "arguable";
    public const string False = "false";

    public static readonly string[] Header = ["repository", "commit", "path", "line", "rule", "verdict", "reason", "hash"];

    public IEnumerable<string> Cells => [Repository, Commit, Path, Line.ToString(CultureInfo.InvariantCulture), Rule, Verdict, Reason, Hash];

    /// <summary>By what a line is known when it has moved.</summary>
    public static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Trim())))[..12];

    /// <summary>The label that the cells stand for, or what is wrong with them.</summary>
    public static (Label? Label, string? Complaint) Parse(string[] cells)
    {
        if (cells is not [var repository, var commit, var path, var line, var rule, var verdict, var reason, var hash, ..])
            return (null, $"a label has {Header.Length} cells ({string.Join(", ", Header)}), this has {cells.Length}");
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
            return (null, $"'{line}' is no line number");
        if (verdict is not (True or Arguable or False))
            return (null, $"'{verdict}' is no verdict: {True}, {Arguable} or {False}");
        if (hash.Length != 12 || !hash.All(char.IsAsciiHexDigitLower))
            return (null, $"'{hash}' is no hash of a line: 12 hex digits in lower case");
        return (new Label(repository, commit, path, number, rule, verdict, reason, hash), null);
    }
}
