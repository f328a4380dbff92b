using Observability.Tool.Reports;

namespace Observability.Tool.Baselines;

/// <summary>Finds out what a baseline is compared with: all findings, with their fingerprints, those that the baseline suppresses too.</summary>
internal interface ISolutionAudit
{
    /// <param name="path">A solution, project or folder; null for the current folder.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<AuditReport> RunAsync(string? path, CancellationToken cancellation);
}
