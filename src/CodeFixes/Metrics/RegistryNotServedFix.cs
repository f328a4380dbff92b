using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2306: the endpoint is mapped right before the program runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegistryNotServedFix : ScrapeEndpointFix
{
    internal override string Id => "OBS2306";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2306", "Serve the metrics at /metrics"));

    private protected override (string Method, string Namespace)? EndpointFor(IInvocationOperation call, FixSession session, FixTarget target)
        => target.Model.Find(call.TargetMethod) is CreationMethod { Library.Endpoint: { } endpoint } && target.Model.Metrics.Endpoints.FirstUnservedOfRegistry(session.CancellationToken) is not null
            ? endpoint
            : null;
}
