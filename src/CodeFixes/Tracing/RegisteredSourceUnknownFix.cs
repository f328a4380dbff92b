using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3014: a registered name that is a slip is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegisteredSourceUnknownFix : CollectionSetUpFix
{
    internal override string Id => "OBS3014";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3014", "Register the name that the source has"));

    private protected override NameWiring? WiringIn(TelemetryModel model) => model.Tracing.Wiring;

    private protected override Task<bool> MendAsync(NameRegistration registration, CollectionSetUp setUp, FixTarget target) => registration.TryCorrectAsync(setUp, target);
}
