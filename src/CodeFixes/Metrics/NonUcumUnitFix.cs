using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2104: the word becomes the UCUM code, at the call or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NonUcumUnitFix : RuleFix
{
    internal override string Id => "OBS2104";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2104", "Write the UCUM code", "Prometheus may see other names"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => UnitRewriter.TryAsync(session, target, UnitText.CodeMeantBy);
}
