using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// OpenTelemetry's exporter keeps metrics for Prometheus, and nothing serves them.
/// The scrape gets a 404: every metric is collected and none is ever seen.
/// Bad: <c>metrics.AddPrometheusExporter()</c> alone.
/// Good: <c>app.MapPrometheusScrapingEndpoint();</c> too.
/// </summary>
internal sealed class ScrapeEndpointMissing : Rule, IJudges<WiringCall>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2303",
        "Scrape endpoint is missing",
        "AddPrometheusExporter keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(WiringCall call, in RuleContext context)
    {
        if (call.Step == WiringStep.AddScrapedExporter && context.Model.Metrics.Endpoints.OpenTelemetryIsUnserved(context.CancellationToken))
            context.Report(Fault, call.NameLocation);
    }
}
