using System.Globalization;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Tool.Reports;

/// <summary>Names findings for whoever compares two reports: by what a baseline knows them again, and which of several alike it is.</summary>
internal sealed class AlikeFindings
{
    private readonly Dictionary<Fingerprint, int> _seen = [];

    public string Name(Fingerprint finding)
    {
        int number = _seen[finding] = _seen.GetValueOrDefault(finding) + 1;
        return BaselineFormat.Line(finding, number);
    }
}
