using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A metric's name does not follow the conventions of whoever reads it: Prometheus', or OpenTelemetry's.
/// Dashboards, alerts and people find a metric by what its name promises: the type, the unit, the spelling.
/// Bad: <c>Metrics.CreateCounter("ordersPlaced", …)</c>. Good: <c>Metrics.CreateCounter("orders_placed_total", …)</c>.
/// </summary>
internal sealed class MetricNameConvention : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2106",
        "Metric name is unconventional",
        "The metric '{0}' {1}: {2} conventions are what queries, alerts and people expect of a name.{3}",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (NameVerdict.Of(creation) is not { } verdict)
            return;
        context.Report(
            Fault,
            creation.NameArgument!.Syntax.GetLocation(),
            creation.Name!,
            InWords(verdict.Faults),
            creation.Library.WhoseConventions,
            verdict.Name is { } name ? $" Write '{name}'." : "");
    }

    private static string InWords(ImmutableArray<string> faults)
    {
        string words = faults[0];
        for (int i = 1; i < faults.Length; i++)
            words += (i == faults.Length - 1 ? ", and " : ", ") + faults[i];
        return words;
    }
}
