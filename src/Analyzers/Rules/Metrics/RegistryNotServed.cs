using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A web service keeps metrics in the registry of prometheus-net, and neither serves nor pushes them.
/// The scrape gets a 404: every value is kept and none is ever seen.
/// Bad: <c>Metrics.CreateCounter(…)</c> alone. Good: <c>app.MapMetrics();</c> too.
/// </summary>
internal sealed class RegistryNotServed : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2306",
        "Registry of metrics is not served",
        "The metric {0} is kept in {1}'s registry, but this service neither serves nor pushes it: Prometheus never sees it. Call app.{2}() before app.Run().",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        // Told once, at the first metric.
        if (creation.Library.Endpoint is { } endpoint && context.Model.Metrics.Endpoints.FirstUnservedOfRegistry(context.CancellationToken) == creation.Operation.Syntax)
            context.Report(Fault, creation.Operation.Syntax.GetLocation(), creation.Name is { } name ? $"'{name}'" : "that is created here", creation.Library.DisplayName, endpoint.Method);
    }
}
