using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// Suppresses what the baseline knows, so that editor, build and <c>-warnaserror</c> agree that only new findings count, and a SARIF log still has the old ones.
/// A build turns it off with <c>NoWarn=OBSBASELINE</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private const string Id = "OBSBASELINE";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressions = RuleCatalog.All
        .Where(rule => rule.MayBeInBaseline)
        .ToImmutableDictionary(rule => rule.Descriptor.Id, rule => new SuppressionDescriptor(Id, rule.Descriptor.Id, "It is in the baseline of known findings"));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = Suppressions.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        ImmutableArray<BaselineFile> files = BaselineFile.Of(context.Options, context.CancellationToken);
        if (files.IsEmpty)
            return;
        var known = new KnownFindings(files.Select(file => file.Content).ToImmutableArray());

        // In the order of files and lines, so that of several equal findings it is always the same ones that are known.
        IEnumerable<Diagnostic> candidates = context.ReportedDiagnostics
            .Where(finding => known.HaveSome(finding.Id))
            .OrderBy(finding => finding.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start);
        foreach (Diagnostic finding in candidates)
        {
            if (known.Cover(Fingerprint.Of(finding, context.Compilation.AssemblyName, context.CancellationToken)))
                context.ReportSuppression(Suppression.Create(Suppressions[finding.Id], finding));
        }
    }
}
