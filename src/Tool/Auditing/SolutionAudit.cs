using Observability.Tool.Commands;
using Observability.Tool.Loading;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>An audit from the path that a user names to the report, for all commands that need one.</summary>
internal sealed class SolutionAudit(Messages messages)
{
    public async Task<AuditReport> RunAsync(AuditRequest request, CancellationToken cancellation)
        => await ProgressDisplay.ShowAsync(messages.Console, async progress =>
        {
            using LoadedSolution loaded = await SolutionLoader.LoadAsync(request.Target, request.Mode, progress, cancellation);
            loaded.RequireAny();
            return await new Audit(request, progress).RunAsync(loaded, cancellation);
        });
}

/// <summary>What to audit, and how.</summary>
/// <param name="Mode">Instead of the projects' own; null for these.</param>
/// <param name="Previews">For how many findings of each rule the fix is tried and its diff kept.</param>
internal sealed record AuditRequest(AuditTarget Target, RuleFilter Filter, string? Mode = null, int Previews = 0);
