using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2302: the meter's name is added to the nearest <c>AddMeter</c> call; where that has it misspelt, it is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MeterNotRegisteredFix : RuleFix
{
    internal override string Id => "OBS2302";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2302", "Register the meter with AddMeter"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Model.Metrics.Wiring is { } wiring
            && await new NameRegistration(session, wiring).TryAsync(target).ConfigureAwait(false);
}
