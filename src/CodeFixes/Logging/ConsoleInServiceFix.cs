using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1201: console output becomes a structured log call, on the logger in reach or on one that is injected.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConsoleInServiceFix : OutputFix
{
    internal override string Id => "OBS1201";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Write to the log"), ProjectLog);
}
