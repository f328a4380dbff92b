using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Wiring;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// Code writes the text format of Prometheus by hand.
/// One label value with a quote or a line break in it breaks the whole scrape, and content type, number format and concurrent reads are left to chance.
/// Bad: <c>text.AppendLine($"# TYPE {name} counter")</c>.
/// Good: a counter of a metrics library and <c>app.MapPrometheusScrapingEndpoint()</c> or <c>app.MapMetrics()</c>.
/// </summary>
internal sealed class HandWrittenExposition : Rule, IJudges<ExpositionText>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2304",
        "Prometheus text format is written by hand",
        "The metric {0} is written to Prometheus by hand: a quote or line break in one label value makes Prometheus refuse the whole scrape. Record it with {1}.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string WhyNoFix => "The metric has to be recorded where its value changes, which the text does not tell.";

    public void Check(ExpositionText text, in RuleContext context)
    {
        // Whoever writes an exporter writes the format.
        if (ExpositionText.IsTradeOf(context.Project.Compilation))
            return;
        context.Report(Fault, text.Syntax.GetLocation(), text.Metric is { } name ? $"'{name}'" : "whose name is filled in here", Instead(context.Model.Metrics));
    }

    private static string Instead(MetricsModel metrics) => metrics.Served is { Endpoint: { } endpoint } library
        ? $"a metric of {library.DisplayName} and serve it with app.{endpoint.Method}()"
        : "an instrument of a Meter and serve it with OpenTelemetry's Prometheus exporter";
}
