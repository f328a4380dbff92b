using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1013: the message loses its period.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TrailingPeriodFix : RuleFix
{
    internal override string Id => "OBS1013";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1013", "Remove the period"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => TemplateFix.EditAsync(session, target, template => EndingPeriod.OfOnlySentence(template.Text!) is { } period ? [new TemplateEdit(period, "")] : []);
}
