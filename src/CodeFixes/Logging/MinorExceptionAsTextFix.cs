using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1109: the log call gets the exception itself as for OBS1102.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MinorExceptionAsTextFix : ExceptionTextFix
{
    internal override string Id => "OBS1109";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1109", "Pass the exception instead of its text"));
}
