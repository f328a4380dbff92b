using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>
/// Whether a program serves the metrics that are kept for Prometheus to scrape. Words are sought, not calls: one in code
/// that another target framework compiles keeps a rule silent, too.
/// </summary>
internal sealed class ScrapeEndpoints(MetricsModel model, ProjectContext project, ReferencedFacts facts)
{
    private static readonly string[] OfOpenTelemetry = ["PrometheusScrapingEndpoint", "PrometheusHttpListener"];

    private static readonly string[] OfPrometheusNet =
        ["MapMetrics", "MetricServer", "MetricHandler", "MetricPusher", "CollectAndExport", "CollectorRegistry", "NewCustomRegistry"];

    private static readonly string[] OpenTelemetryItself = ["OpenTelemetry"];

    private static readonly string[] PrometheusItself = ["Prometheus", "prometheus-net"];

    private Answer? _openTelemetry;
    private Answer? _prometheusNet;

    /// <summary>Whether nothing serves what OpenTelemetry's exporter for Prometheus keeps.</summary>
    public bool OpenTelemetryIsUnserved(CancellationToken cancellation)
    {
        Answer answer = Volatile.Read(ref _openTelemetry)
            ?? Interlocked.CompareExchange(ref _openTelemetry, new Answer(IsUnserved(OfOpenTelemetry, OpenTelemetryItself, cancellation, "OpenTelemetry.Exporter.Prometheus.AspNetCore")), null)
            ?? _openTelemetry!;
        return answer.IsUnserved;
    }

    /// <summary>The calls by which a web application has another project keep metrics for Prometheus that nothing serves.</summary>
    public ImmutableArray<SetUpCall> SetUpsElsewhere(CancellationToken cancellation)
        => project.Kind == ProjectKind.Web && OpenTelemetryIsUnserved(cancellation)
            ? SetUpCalls.In(project.Compilation, FactSubject.ScrapedExporter, facts, cancellation) : ImmutableArray<SetUpCall>.Empty;

    /// <summary>The first metric of a registry (prometheus-net's) that a web service creates and nothing serves; null where they are served, or there is none.</summary>
    public SyntaxNode? FirstUnservedOfRegistry(CancellationToken cancellation)
    {
        Answer answer = Volatile.Read(ref _prometheusNet)
            ?? Interlocked.CompareExchange(ref _prometheusNet, Find(cancellation), null)
            ?? _prometheusNet!;
        return answer.First;
    }

    /// <summary>Whether something is served at the path that all exporters take by default: a second one there fails each request.</summary>
    public bool IsPathTaken(CancellationToken cancellation)
        => SourceSearch.AnyMentions(project.Compilation, "\"/metrics\"", cancellation)
            || SourceSearch.AnyMentions(project.Compilation, OfOpenTelemetry[0], cancellation)
            || SourceSearch.AnyMentions(project.Compilation, OfPrometheusNet[0], cancellation);

    private Answer Find(CancellationToken cancellation)
    {
        bool unserved = project.Kind == ProjectKind.Web && IsUnserved(OfPrometheusNet, PrometheusItself, cancellation, "Prometheus.AspNetCore", "Prometheus.NetStandard");
        return new Answer(unserved) { First = unserved ? FirstCreation(cancellation) : null };
    }

    private bool IsUnserved(string[] words, string[] itself, CancellationToken cancellation, params string[] libraries)
    {
        if (project.Compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication))
            return false;
        foreach (string word in words)
        {
            if (SourceSearch.AnyMentions(project.Compilation, word, cancellation))
                return false;
        }

        // Another project may hold the set-up that all services of a company share, and not tell of it.
        return SetUpCalls.In(project.Compilation, FactSubject.ScrapeEndpoint, facts, cancellation).IsEmpty
            && !OtherRegistrars.AnyBuildsOn(project.Compilation, facts, itself, libraries);
    }

    private SyntaxNode? FirstCreation(CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(project.Compilation, "Create", cancellation))
        {
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateCounter"
                    or "CreateGauge" or "CreateHistogram" or "CreateSummary" } })
                    continue;
                semantics ??= project.Compilation.SemanticsOf(tree);
                if (semantics?.GetOperation(node, cancellation) is IInvocationOperation call && model.Served?.CreatedBy(call.TargetMethod.OriginalDefinition) is not null)
                    return node;
            }
        }

        return null;
    }

    private sealed class Answer(bool isUnserved)
    {
        public bool IsUnserved { get; } = isUnserved;

        public SyntaxNode? First { get; init; }
    }
}
