using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4011: the exception is logged, or captured by the error tracker that the project references; the code falls back as it did.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FallbackHidesExceptionFix : CatchReportFix
{
    internal override string Id => "OBS4011";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => LogOrReport.Add(ProjectLog);
}
