using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules.Contract;

namespace Observability.Analyzers.CodeFixes.Contract;

/// <summary>OBS6005: the name becomes the registered one that it was meant to be, where it is written: at the call, or in the constant that it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AttributeNotRegisteredFix : RegisteredNameFix
{
    internal override string Id => "OBS6005";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS6005", "Use the registered name", "queries on the old one must follow"));

    private protected override string Property => AttributeNotRegistered.Meant;
}
