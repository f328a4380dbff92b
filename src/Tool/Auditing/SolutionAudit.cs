using Observability.Tool.Baselines;
using Observability.Tool.Commands;
using Observability.Tool.Loading;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>An audit from the path that a user names to the report, for all commands that need one.</summary>
internal sealed class SolutionAudit(Messages messages) : ISolutionAudit
{
    public Task<AuditReport> RunAsync(string? path, CancellationToken cancellation)
        => RunAsync(new AuditRequest(AuditTarget.Find(path), RuleFilter.Parse(null)), cancellation);

    public async Task<AuditReport> RunAsync(AuditRequest request, CancellationToken cancellation)
        => await ProgressDisplay.ShowAsync(messages.Console, async progress =>
        {
            using LoadedSolution loaded = await SolutionLoader.LoadAsync(request.Target, request.Mode, request.Baseline, progress, cancellation);
            loaded.RequireAny();
            return await new Audit(request, progress).RunAsync(loaded, cancellation);
        });
}

/// <summary>What to audit, and how.</summary>
/// <param name="Mode">Instead of the projects' own; null for these.</param>
/// <param name="Baseline">In place of the one that a build would find; null for that.</param>
/// <param name="Previews">For how many findings of each rule the fix is tried and its diff kept.</param>
internal sealed record AuditRequest(AuditTarget Target, RuleFilter Filter, string? Mode = null, string? Baseline = null, int Previews = 0);
