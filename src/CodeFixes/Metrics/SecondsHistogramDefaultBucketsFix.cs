using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2008: the histogram asks for bucket boundaries that are made for seconds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SecondsHistogramDefaultBucketsFix : InstrumentCreationFix
{
    internal override string Id => "OBS2008";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2008", "Give it bucket boundaries from 5 ms to 10 s", "the series' 'le' labels change"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, InstrumentCreation creation)
        => creation is { NumberType: { } number, HasAdvice: false }
            && await SecondsBuckets.TryAddAsync(session, creation, number.SpecialType).ConfigureAwait(false);
}
