using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Wiring;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3008: the source's name is added to the nearest <c>AddSource</c> call; where that has it misspelt, it is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ActivitySourceNotRegisteredFix : RuleFix
{
    internal override string Id => "OBS3008";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3008", "Register the source with AddSource"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Model.Tracing.Wiring is { } wiring
            && await new NameRegistration(session, wiring).TryAsync(target).ConfigureAwait(false);
}
