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

/// <summary>OBS2308: a registered name that is a slip is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegisteredMeterUnknownFix : CollectionSetUpFix
{
    internal override string Id => "OBS2308";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2308", "Register the name that the meter has"));

    private protected override NameWiring? WiringIn(TelemetryModel model) => model.Metrics.Wiring;

    private protected override Task<bool> MendAsync(NameRegistration registration, CollectionSetUp setUp, FixTarget target) => registration.TryCorrectAsync(setUp, target);
}
