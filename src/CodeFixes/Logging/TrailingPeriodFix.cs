using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Rules.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1013: the message loses its period.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TrailingPeriodFix : RuleFix
{
    internal override string Id => "OBS1013";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1013", "Remove the period"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => TemplateFix.EditAsync(session, target, template => TrailingPeriod.PeriodOf(template.Text!) is { } period && !HasAnotherSentence(template.Text!) ? [new TemplateEdit(period, "")] : []);

    // The last sentence alone without its period would read like a slip.
    private static bool HasAnotherSentence(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i + 1]) && (text[i] is '!' or '?' || TrailingPeriod.PeriodOf(text.Substring(0, i + 1)) is not null))
                return true;
        }

        return false;
    }
}
