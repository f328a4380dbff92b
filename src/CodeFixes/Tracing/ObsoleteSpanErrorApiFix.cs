using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3005: what becomes of the code, in one sentence.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ObsoleteSpanErrorApiFix : RuleFix
{
    internal override string Id => "OBS3005";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3005", "What the fix does, as the IDE offers it"));

    // Nothing is offered until it is written. A rule that cannot have a fix has no such file, and says in WhyNoFix why.
    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant) => Task.FromResult(false);
}
