using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1304: the check asks for the level of the calls under it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LevelCheckSavesNothingFix : GuardLevelFix
{
    internal override string Id => "OBS1304";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1304", "Check for the level of the log call"));
}
