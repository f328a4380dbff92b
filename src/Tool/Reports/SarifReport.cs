using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Tool.Pages;

namespace Observability.Tool.Reports;

/// <summary>An audit as one SARIF 2.1.0 log for the whole solution, for the code scanning of GitHub, Azure DevOps, GitLab and others.</summary>
internal static class SarifReport
{
    private const string Root = "%SRCROOT%";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static byte[] Render(AuditReport report)
    {
        List<DiagnosticDescriptor> rules = [.. RuleCatalog.All.Select(rule => rule.Descriptor).Where(rule => report.Findings.Any(finding => finding.Rule == rule.Id))];
        Dictionary<string, int> indices = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var alike = new AlikeFindings();
        var run = new
        {
            Tool = new
            {
                Driver = new
                {
                    Name = "Observability.Analyzers",
                    SemanticVersion = report.ToolVersion,
                    InformationUri = RepositoryHome.Url,
                    Rules = rules.Select(Rule),
                },
            },
            Invocations = new[]
            {
                new
                {
                    ExecutionSuccessful = true,
                    EndTimeUtc = report.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
                    ToolExecutionNotifications = report.Projects.Where(project => project.NotLoaded is not null).Select(NotLoaded),
                },
            },
            OriginalUriBaseIds = new Dictionary<string, object> { [Root] = new { Uri = FolderUri(report.Root) } },
            ColumnKind = "utf16CodeUnits",
            Results = report.Findings.Select(finding => Result(finding, indices, alike)),
        };
        var log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new object[] { run },
        };
        return JsonSerializer.SerializeToUtf8Bytes(log, Options);
    }

    private static object Rule(DiagnosticDescriptor rule) => new
    {
        rule.Id,
        ShortDescription = Text(rule.Title.ToString()),
        FullDescription = RulePages.Of(rule.Id) is { } page ? Text(PageText.Cause(page)) : null,
        Help = RulePages.Of(rule.Id) is { } help ? new { Text = PageText.Of(help), help.Markdown } : null,
        HelpUri = rule.HelpLinkUri,
        DefaultConfiguration = new { Enabled = rule.IsEnabledByDefault, Level = rule.DefaultSeverity == DiagnosticSeverity.Warning ? "warning" : "note" },
        Properties = new { rule.Category },
    };

    private static object Result(Finding finding, Dictionary<string, int> indices, AlikeFindings alike) => new
    {
        RuleId = finding.Rule,
        RuleIndex = indices.TryGetValue(finding.Rule, out int index) ? index : (int?)null,
        Level = Level(finding.Severity),
        Message = Text(finding.Message),
        Locations = new[]
        {
            new
            {
                PhysicalLocation = new { ArtifactLocation = Artifact(finding.Path), Region = finding.Span },
                LogicalLocations = finding.Member.Length > 0 ? new[] { new { FullyQualifiedName = finding.Member, Kind = "member" } } : null,
            },
        },
        PartialFingerprints = finding.Fingerprint is { } known ? new Dictionary<string, string> { ["observabilityBaseline/v1"] = alike.Name(known) } : null,
        Suppressions = finding.Debt is { } debt ? new[] { new { Kind = debt == SuppressedBy.Source ? "inSource" : "external" } } : [],
    };

    private static object NotLoaded(AuditedProject project) => new
    {
        Level = "error",
        Message = Text($"The project was not audited: {project.NotLoaded}"),
        Locations = new[] { new { PhysicalLocation = new { ArtifactLocation = Artifact(project.Path) } } },
    };

    // A path that leads out of the root means nothing to whoever maps the root to a repository.
    private static object Artifact(string path) => new { Uri = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), UriBaseId = Root };

    private static object Text(string text) => new { Text = text };

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private static string FolderUri(string folder) => new Uri(folder.TrimEnd('/', '\\') + "/").AbsoluteUri;
}
