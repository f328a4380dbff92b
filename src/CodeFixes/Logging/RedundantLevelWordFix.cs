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

/// <summary>OBS1012: the message loses the word for its level.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RedundantLevelWordFix : RuleFix
{
    internal override string Id => "OBS1012";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1012", "Remove the level from the text"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => TemplateFix.EditAsync(session, target, template => template.Level is { } level && LevelWord.PrefixOf(template.Text!, level) is { } prefix ? [new TemplateEdit(prefix, "")] : []);
}
