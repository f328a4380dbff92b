using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4012: the cause of the failure is logged, or captured by the error tracker that the project references; the worker goes on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WorkerHidesCauseFix : CatchReportFix
{
    internal override string Id => "OBS4012";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => LogOrReport.Add(ProjectLog);
}
