using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2303: the endpoint is mapped right before the program runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScrapeEndpointMissingFix : ScrapeEndpointFix
{
    internal override string Id => "OBS2303";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2303", "Serve the metrics at /metrics"));

    private protected override (string Method, string Namespace)? EndpointFor(IInvocationOperation call, FixSession session, FixTarget target)
        => target.Model.Metrics.Endpoints.OpenTelemetryIsUnserved(session.CancellationToken) && (KeepsMetrics(call, target) || KeepsMetricsElsewhere(call, session, target))
            ? ("MapPrometheusScrapingEndpoint", "Microsoft.AspNetCore.Builder")
            : null;

    private static bool KeepsMetrics(IInvocationOperation call, FixTarget target) => target.Model.Find(call.TargetMethod) is WiringMethod { Step: WiringStep.AddScrapedExporter };

    private static bool KeepsMetricsElsewhere(IInvocationOperation call, FixSession session, FixTarget target)
        => target.Model.Metrics.Endpoints.SetUpsElsewhere(session.CancellationToken).Any(setUp => setUp.Syntax == call.Syntax);
}
