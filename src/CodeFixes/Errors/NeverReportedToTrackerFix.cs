using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4008: the exception that is only logged is given to the error tracker as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NeverReportedToTrackerFix : CatchReportFix
{
    internal override string Id => "OBS4008";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Give the exception to the error tracker"));

    private protected override bool TellsCancellation => false;

    private protected override Task<ExpressionSyntax?> ReportAsync(FixSession session, FixTarget block, ExpressionSyntax exception)
        => Task.FromResult(ErrorTracker.All.Select(tracker => ExceptionReport.To(tracker, session, block, exception)).FirstOrDefault(call => call is not null));
}
