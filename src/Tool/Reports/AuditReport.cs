using System.Collections.Immutable;

namespace Observability.Tool.Reports;

/// <summary>All that an audit found out, and all that a report needs: SARIF, JSON, the page and the summary are written from it alone.</summary>
/// <param name="Target">The solution, project or folder as it was named.</param>
/// <param name="Root">The folder that the paths of findings are relative to, as an absolute path.</param>
/// <param name="Projects">In the order of the solution, those that did not load among them.</param>
/// <param name="Findings">By path, then by line.</param>
internal sealed record AuditReport(
    string Target,
    string Root,
    string ToolVersion,
    DateTimeOffset At,
    ImmutableArray<AuditedProject> Projects,
    ImmutableArray<Finding> Findings);

/// <summary>A project of the solution.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
/// <param name="NotLoaded">Why it was left out; null where it was audited.</param>
internal sealed record AuditedProject(string Name, string Path, int Files, string? NotLoaded)
{
    /// <summary>The name of its assembly, by which a baseline knows it; null where it did not load.</summary>
    public string? Assembly { get; init; }
}
