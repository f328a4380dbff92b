using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4004: the tracker gets the exception in place of its text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TrackerGetsTextFix : TrackerEventFix
{
    internal override string Id => "OBS4004";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;
}
