using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules.Contract;

namespace Observability.Analyzers.CodeFixes.Contract;

/// <summary>OBS6008: the name becomes the one that replaces it, where it is written: at the call, or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeprecatedByRegistryFix : RegisteredNameFix
{
    internal override string Id => "OBS6008";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS6008", "Use the new name", "queries on the old one must follow"));

    private protected override string Property => DeprecatedByRegistry.Replacement;
}
