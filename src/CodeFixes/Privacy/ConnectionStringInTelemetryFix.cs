using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>OBS5006: "[redacted]" is written in place of the connection string, or it leaves the log call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConnectionStringInTelemetryFix : RedactionFix
{
    internal override string Id => "OBS5006";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;
}
