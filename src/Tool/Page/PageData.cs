using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Observability.Tool.Reports;

namespace Observability.Tool.Page;

/// <summary>What the page's script gets to know of a report. The folder on the auditor's machine is not among it.</summary>
internal sealed record PageData(
    string Target,
    string Version,
    DateTimeOffset At,
    ImmutableArray<AuditedProject> Projects,
    IReadOnlyDictionary<string, PageRule> Rules,
    ImmutableArray<PageFinding> Findings)
{
    // This encoder escapes whatever could end or change a script element, U+2028 among it, and leaves other languages readable.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static PageData Of(AuditReport report)
        => new(
            report.Target,
            report.ToolVersion,
            report.At,
            report.Projects,
            report.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).ToDictionary(id => id, PageRule.Of),
            [.. report.Findings.Select(PageFinding.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
