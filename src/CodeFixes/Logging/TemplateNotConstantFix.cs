using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1001: the built text becomes a constant template with named placeholders, its values become arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TemplateNotConstantFix : BuiltTextFix
{
    internal override string Id => "OBS1001";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1001", "Use a constant message template"));
}
