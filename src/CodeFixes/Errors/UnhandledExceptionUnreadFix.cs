using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4015: the handler logs the exception, not only that there was one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnhandledExceptionUnreadFix : ExceptionEventFix
{
    internal override string Id => "OBS4015";

    internal override FixSafety Safety => FixSafety.ChangesProgram;
}
