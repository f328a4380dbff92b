using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2106: the metric gets its conventional name, at the call or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MetricNameConventionFix : RuleFix
{
    internal override string Id => "OBS2106";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2106", "Give the metric its conventional name", "renames the exported series"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        var rewriter = new MetricTextRewriter(session, text => text.Role == MetricTextRole.Name ? NameVerdict.Of(text.Creation)?.Name : null);
        if (await rewriter.TryRewriteAsync(target).ConfigureAwait(false) is not { } name)
            return false;
        session.Title ??= new FixTitle($"Rename to '{name}'", "renames the exported series");
        return true;
    }
}
