using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// The rules that must see a whole compilation. They see what <see cref="CallAnalyzer"/> recognises anyway, so that no call is
/// recognised twice, and speak at the end; the work is linear in the number of log calls.
/// </summary>
internal sealed class ProjectAnalyzer
{
    private readonly ImmutableArray<ProjectJudge> _judges;

    public ProjectAnalyzer(ImmutableArray<ProjectRule> rules)
    {
        ImmutableArray<ProjectJudge>.Builder judges = ImmutableArray.CreateBuilder<ProjectJudge>(rules.Length);
        foreach (ProjectRule rule in rules)
            judges.Add(rule.Begin());
        _judges = judges.MoveToImmutable();
    }

    public bool IsNeeded => !_judges.IsEmpty;

    public void Note(LoggedTemplate template, INamedTypeSymbol? container)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Note(template, container);
    }

    public void Note(PropertyCall property)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Note(property);
    }

    public void Conclude(TelemetryModel model, CompilationAnalysisContext context)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Conclude(new ProjectVerdict(model, context));
    }
}
