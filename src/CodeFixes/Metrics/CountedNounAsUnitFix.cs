using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2109: the noun becomes an annotation, at the call or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CountedNounAsUnitFix : RuleFix
{
    internal override string Id => "OBS2109";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2109", "Write the annotation", "Prometheus may see other names"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => UnitRewriter.TryAsync(session, target, UnitText.AnnotationMeantBy);
}
