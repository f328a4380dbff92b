using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// Metrics are kept for Prometheus, and nothing serves them.
/// The scrape gets a 404: every metric is collected and none is ever seen.
/// Bad: <c>metrics.AddPrometheusExporter()</c> alone.
/// Good: <c>app.MapPrometheusScrapingEndpoint();</c> too; with prometheus-net, <c>app.MapMetrics();</c>.
/// </summary>
internal sealed class ScrapeEndpointMissing : Rule, IJudges<WiringCall>, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Exporter = Describe(
        "OBS2303",
        "Scrape endpoint is missing",
        "AddPrometheusExporter keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Registry = Describe(
        "OBS2303",
        "Scrape endpoint is missing",
        "The metric {0} is kept in {1}'s registry, but this service neither serves nor pushes it: Prometheus never sees it. Call app.{2}() before app.Run().",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Exporter, Registry);

    public void Check(WiringCall call, in RuleContext context)
    {
        if (call.Step == WiringStep.AddScrapedExporter && context.Model.Metrics.Endpoints.OpenTelemetryIsUnserved(context.CancellationToken))
            context.Report(Exporter, call.NameLocation);
    }

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        // Told once, at the first metric.
        if (creation.Library.Endpoint is { } endpoint && context.Model.Metrics.Endpoints.FirstUnservedOfRegistry(context.CancellationToken) == creation.Operation.Syntax)
            context.Report(Registry, creation.Operation.Syntax.GetLocation(), creation.Name is { } name ? $"'{name}'" : "that is created here", creation.Library.DisplayName, endpoint.Method);
    }
}
