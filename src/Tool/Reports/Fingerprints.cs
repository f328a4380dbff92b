using System.Security.Cryptography;
using System.Text;

namespace Observability.Tool.Reports;

/// <summary>By what a finding is known again after lines have moved: its rule, its member and its text, and which of several alike it is.</summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _alike = [];

    public string Of(Finding finding)
    {
        string line = finding.Excerpt.Lines.ElementAtOrDefault(finding.Span.StartLine - finding.Excerpt.FirstLine) ?? "";
        string file = finding.Member.Length > 0 ? "" : finding.Path;
        string text = string.Join('\n', finding.Rule, file, finding.Member, string.Concat(line.Where(c => !char.IsWhiteSpace(c))));
        int nth = _alike[text] = _alike.GetValueOrDefault(text) + 1;
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}:{nth}";
    }
}
