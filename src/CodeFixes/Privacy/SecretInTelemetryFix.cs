using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>OBS5001: "[redacted]" is written in place of the secret, or the secret leaves the log call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SecretInTelemetryFix : RedactionFix
{
    internal const string Remove = "OBS5001.Remove";

    internal override string Id => "OBS5001";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;
}
