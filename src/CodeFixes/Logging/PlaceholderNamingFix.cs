using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1007: all placeholders of the template, or the property, are named in the project's style.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PlaceholderNamingFix : RuleFix
{
    internal override string Id => "OBS1007";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1007", "Rename to the project's style"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await target.Document.GetSyntaxTreeAsync(session.CancellationToken).ConfigureAwait(false) is not { } tree)
            return false;
        AnalyzerOptions options = target.Document.Project.AnalyzerOptions;
        NamingStyle style = target.Model.Logging.Styles.Of(tree, session.CancellationToken);
        Regex? ignored = ObservabilityOptions.PlaceholderNamingIgnore.For(tree, options);
        return await PropertyRename.ApplyAsync(
            session,
            target,
            name => name.IsMatchOf(ignored) ? null : style.Apply(name),
            (template, hole) => !style.IsFollowed(template.Template!.Holes[hole].Name) || ExpressionAsName.IsAt(template, hole)).ConfigureAwait(false);
    }
}
