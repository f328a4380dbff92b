using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4005: the handler logs the exception before it ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnobservedTaskSilencedFix : ExceptionEventFix
{
    internal override string Id => "OBS4005";

    internal override FixSafety Safety => FixSafety.ChangesProgram;
}
