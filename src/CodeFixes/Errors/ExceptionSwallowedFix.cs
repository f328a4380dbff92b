using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4001: the swallowed exception is logged, or captured by the error tracker that the project references; where nothing can be logged it may go on to the caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionSwallowedFix : CatchReportFix
{
    private const string RethrowKey = "OBS4001.Rethrow";

    internal override string Id => "OBS4001";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants
        => LogOrReport.Add(ProjectLog).Add(new FixVariant(RethrowKey, "Rethrow the exception", "the caller gets it") { IsSubstitute = true });

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => variant != RethrowKey
            ? base.TryFixAsync(session, target, variant)
            : target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause ? ExceptionRethrow.TryAsync(session, target, clause) : Task.FromResult(false);
}
