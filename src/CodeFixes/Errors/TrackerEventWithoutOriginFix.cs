using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4014: the tracker gets the exception in place of a new one; a text beside it is dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TrackerEventWithoutOriginFix : TrackerEventFix
{
    internal override string Id => "OBS4014";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;
}
