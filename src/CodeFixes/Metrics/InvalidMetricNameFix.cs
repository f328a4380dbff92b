using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2102: what is illegal in the name becomes an underscore, at the call or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InvalidMetricNameFix : RuleFix
{
    internal override string Id => "OBS2102";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2102", "Give the metric a valid name"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await new MetricTextRewriter(session, Sanitised).TryRewriteAsync(target).ConfigureAwait(false) is { } name)
        {
            session.Title ??= new FixTitle($"Rename to '{name}'");
            return true;
        }

        return await ComposedNameRewriter.TryRewriteAsync(session, target).ConfigureAwait(false);
    }

    private static string? Sanitised(MetricText text)
    {
        if (text.Value.ConstantValue.Value is not string name)
            return null;
        switch (text.Role)
        {
            case MetricTextRole.Name:
                MetricNameSyntax syntax = text.Creation.Library.NameSyntax;
                return syntax.Accepts(name) ? null : SanitisedName.Of(name, syntax);
            case MetricTextRole.Label when LabelNameFault.Of(text.Value, text.Creation.Kind) is not null:
                return LabelNameFault.Sanitised(name) is { } label && !HasLabel(text.Creation, label) ? label : null;
            default:
                return null;
        }
    }

    // Two labels of one name are the next exception. Others may be about to get it, too.
    private static bool HasLabel(InstrumentCreation creation, string name)
    {
        IEnumerable<string> labels = LabelNameElements.Of(creation).Select(label => label.ConstantValue.Value).OfType<string>();
        return labels.Contains(name) || labels.Count(label => LabelNameFault.Sanitised(label) == name) > 1;
    }
}
