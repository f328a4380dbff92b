using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3013: the names are added to the nearest <c>AddSource</c> call, or registered behind the call that sets the collection up for all programs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LibrarySourceNotCollectedFix : RuleFix
{
    internal override string Id => "OBS3013";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3013", "Register the source with AddSource"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Model.Tracing.Wiring is { } wiring
            && wiring.SetUp(session.CancellationToken) is { } setUp
            && await new NameRegistration(session, wiring, "source").TryAddAsync(setUp).ConfigureAwait(false);
}
