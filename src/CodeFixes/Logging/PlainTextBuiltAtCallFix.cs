using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1018: the built text becomes a constant format, its values become arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PlainTextBuiltAtCallFix : BuiltTextFix
{
    internal override string Id => "OBS1018";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1018", "Use a constant format"));
}
