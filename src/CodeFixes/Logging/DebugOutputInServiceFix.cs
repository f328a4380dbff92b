using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1205: debug or trace output becomes a structured log call, on the logger in reach or on one that is injected.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DebugOutputInServiceFix : OutputFix
{
    internal override string Id => "OBS1205";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1205", "Write to the log"));
}
