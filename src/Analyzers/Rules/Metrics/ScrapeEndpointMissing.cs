using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// OpenTelemetry's exporter keeps metrics for Prometheus, and nothing serves them.
/// The scrape gets a 404: every metric is collected and none is ever seen.
/// Bad: <c>metrics.AddPrometheusExporter()</c> alone.
/// Good: <c>app.MapPrometheusScrapingEndpoint();</c> too.
/// </summary>
internal sealed class ScrapeEndpointMissing : Rule, IJudges<WiringCall>, IJudges<SetUpCall>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2303",
        "Scrape endpoint is missing",
        "AddPrometheusExporter keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor OfOtherProject = Describe(
        "OBS2303",
        "Scrape endpoint is missing",
        "'{0}' of {1} keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, OfOtherProject);

    public void Check(WiringCall call, in RuleContext context)
    {
        if (call.Step == WiringStep.AddScrapedExporter && context.Model.Metrics.Endpoints.OpenTelemetryIsUnserved(context.CancellationToken))
            context.Report(Fault, call.NameLocation);
    }

    public void Check(SetUpCall call, in RuleContext context)
        => context.Report(OfOtherProject, call.Syntax.NameLocation(), call.Syntax.CalledName()!, call.Owner);
}
