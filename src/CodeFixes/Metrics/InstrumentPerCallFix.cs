using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2305: the instrument moves to a static field; a property keeps what it made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InstrumentPerCallFix : RuleFix
{
    internal override string Id => "OBS2305";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2305", "Create it once and keep it"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant) => CreatedOnce.TryAsync(session, target);
}
