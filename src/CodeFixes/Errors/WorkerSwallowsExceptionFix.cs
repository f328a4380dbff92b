using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4002: the exception that a worker drops is logged, or captured by the error tracker that the project references; the worker goes on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WorkerSwallowsExceptionFix : CatchReportFix
{
    internal override string Id => "OBS4002";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => LogOrReport.Add(ProjectLog);
}
