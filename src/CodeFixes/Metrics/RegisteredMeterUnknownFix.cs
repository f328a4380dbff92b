using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2308: a registered name that is a slip is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegisteredMeterUnknownFix : RuleFix
{
    internal override string Id => "OBS2308";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2308", "Register the name that the meter has"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Model.Metrics.Wiring is { } wiring
            && wiring.SetUp(session.CancellationToken) is { } setUp
            && await new NameRegistration(session, wiring, "meter").TryCorrectAsync(setUp, target).ConfigureAwait(false);
}
