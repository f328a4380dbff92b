using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2307: the names are added to the nearest <c>AddMeter</c> call, or registered behind the call that sets the collection up for all programs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LibraryMeterNotCollectedFix : RuleFix
{
    internal override string Id => "OBS2307";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2307", "Register the meter with AddMeter"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Model.Metrics.Wiring is { } wiring
            && wiring.SetUp(session.CancellationToken) is { } setUp
            && await new NameRegistration(session, wiring, "meter").TryAddAsync(setUp).ConfigureAwait(false);
}
