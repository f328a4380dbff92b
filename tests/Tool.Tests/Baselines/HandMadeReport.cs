using Observability.Analyzers.Core.Baselines;
using Observability.Tool.Baselines;
using Observability.Tool.Reports;

namespace Tool.Tests.Baselines;

/// <summary>A report as an audit would give it: findings by rule, project, member and text.</summary>
internal static class HandMadeReport
{
    public static AuditReport Of(params Finding[] findings) => Of("/shop", ["Shop", "Stock"], findings);

    public static AuditReport Of(string root, string[] projects, params Finding[] findings)
        => new(
            "Shop.slnx",
            root,
            "1.0",
            DateTimeOffset.UnixEpoch,
            [.. projects.Select(name => new AuditedProject(name, $"{name}/{name}.csproj", 3, NotLoaded: null) { Assembly = name })],
            [.. findings]);

    public static Finding Finding(string rule, string project, string member, uint text = 42, int line = 1, SuppressedBy? debt = null)
        => new(rule, FindingSeverity.Warning, project, "Orders.cs", new FileSpan(line, 1, line, 9), "told", member, debt, null, new Excerpt(1, []))
        {
            Fingerprint = new Fingerprint(rule, project, member, text),
        };
}

/// <summary>An audit that has run already.</summary>
internal sealed class DoneAudit(AuditReport report) : ISolutionAudit
{
    public Task<AuditReport> RunAsync(string? path, CancellationToken cancellation) => Task.FromResult(report);
}
