using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>
/// What only the whole compilation can tell. Its judges are shown what the other hosts recognise anyway, as every rule is, so that no call is
/// recognised twice, and speak at the end.
/// </summary>
internal sealed class ProjectHost(TelemetryModel model, ActiveRules rules) : Host
{
    public override void Register(in Registration registration)
    {
        if (!rules.ProjectJudges.IsEmpty && (model.Logging.IsReferenced || model.Metrics.IsReferenced))
            registration.AtEnd(Conclude);
    }

    private void Conclude(CompilationAnalysisContext context)
    {
        foreach (ProjectJudge judge in rules.ProjectJudges)
            judge.Conclude(new ProjectVerdict(model, context));
    }
}
