using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>OBS5006: "[redacted]" is written in place of the connection string, or it leaves the log call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConnectionStringInTelemetryFix : RedactionFix
{
    internal override string Id => "OBS5006";
}
