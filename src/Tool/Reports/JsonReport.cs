using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Observability.Analyzers.Rules;

namespace Observability.Tool.Reports;

/// <summary>An audit as JSON, for scripts. The shape is documented in docs/tool.md; what changes its meaning raises its version.</summary>
internal static class JsonReport
{
    private const int ShapeVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly Dictionary<string, Analyzers.Rules.Rule> Rules = RuleCatalog.All.ToDictionary(rule => rule.Descriptor.Id);

    public static byte[] Render(AuditReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Version = ShapeVersion,
            Tool = report.ToolVersion,
            report.At,
            report.Target,
            report.Root,
            report.Projects,
            Findings = report.Findings.Select(Shape),
        },
        Options);

    private static object Shape(Finding finding) => new
    {
        finding.Rule,
        Title = Rules.GetValueOrDefault(finding.Rule)?.Descriptor.Title.ToString(),
        finding.Severity,
        finding.Project,
        finding.Path,
        Line = finding.Span.StartLine,
        Column = finding.Span.StartColumn,
        finding.Span.EndLine,
        finding.Span.EndColumn,
        finding.Message,
        finding.Member,
        Suppressed = finding.Debt,
        Fix = finding.Fix is { } fix ? new { fix.Title, fix.Safety, fix.IsSafe } : null,
        Help = Rules.GetValueOrDefault(finding.Rule)?.Descriptor.HelpLinkUri,
    };
}
