using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Analyzers.Rules.Configuration;

/// <summary>
/// The baseline knows findings that are mended. As long as its line stands, the same fault in the same member may come back, and nobody is told.
/// Bad: <c>OBS1001 Shop Shop.Orders.Find 9c1b3f2a 2</c> where one is left. Good: the same line with 1.
/// </summary>
internal sealed class OutdatedBaselineEntry : Rule, IJudges<OutdatedEntry>
{
    private static readonly DiagnosticDescriptor Mended = Describe(
        "OBS0002",
        "Baseline knows findings that are mended",
        "The baseline knows {0} of {1} in '{2}' and {3}; run 'observability baseline prune', or what was mended can come back unseen",
        Area.Configuration,
        Severity.Suggestion,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Mended);

    public override string WhyNoFix => "the line stands in a text file; `observability baseline prune` mends them all";

    public override bool SpeaksInTests => true;

    public override bool MayBeInBaseline => false;

    public void Check(OutdatedEntry subject, in RuleContext context)
    {
        BaselineEntry entry = subject.Entry;
        context.Report(
            Mended,
            subject.Location,
            entry.Count == 1 ? "1 finding" : $"{Text(entry.Count)} findings",
            entry.Finding.Rule,
            entry.Finding.Member,
            subject.Left == 0 ? "none is left" : $"{Text(subject.Left)} {(subject.Left == 1 ? "is" : "are")} left");
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
