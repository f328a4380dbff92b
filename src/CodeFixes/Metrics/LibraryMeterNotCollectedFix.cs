using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2307: the names are added to the nearest <c>AddMeter</c> call, or registered behind the call that sets the collection up for all programs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LibraryMeterNotCollectedFix : CollectionSetUpFix
{
    internal override string Id => "OBS2307";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2307", "Register the meter with AddMeter"));

    private protected override NameWiring? WiringIn(TelemetryModel model) => model.Metrics.Wiring;

    private protected override Task<bool> MendAsync(NameRegistration registration, CollectionSetUp setUp, FixTarget target) => registration.TryAddAsync(setUp);
}
