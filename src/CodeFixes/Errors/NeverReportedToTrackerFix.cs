using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4008: the exception that is only logged is given to the error tracker as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NeverReportedToTrackerFix : CatchReportFix
{
    internal override string Id => "OBS4008";

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(Sentry, ApplicationInsights);
}
