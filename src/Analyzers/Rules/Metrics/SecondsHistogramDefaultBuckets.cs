using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A histogram of seconds keeps OpenTelemetry's default buckets, whose bounds are 0, 5, 10 … 10000 whatever the unit. All that takes
/// less than five seconds falls into one bucket, and percentiles are guesses.
/// Bad: <c>meter.CreateHistogram&lt;double&gt;("order.duration", "s")</c>.
/// Good: the same with <c>advice: new InstrumentAdvice&lt;double&gt; { HistogramBucketBoundaries = [0.005, …, 10] }</c>.
/// </summary>
internal sealed class SecondsHistogramDefaultBuckets : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2008",
        "Histogram of seconds with buckets for milliseconds",
        "The histogram '{0}' is in seconds, and OpenTelemetry's default buckets begin at 0, 5, 10, 25: whatever takes less than 5 seconds falls into one of them, and percentiles mean nothing. Give it bucket boundaries with 'advice'.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation is not { Kind: InstrumentKind.Histogram, Library.UnitOfDefaultBuckets: TimeUnit.Milliseconds, Name: { } name, HasAdvice: false } || !TakesFractions(creation.NumberType))
            return;
        if (MetricTimeUnit.Of(creation) != TimeUnit.Seconds || DurationNames.SayLong(name) || FrameworkHistograms.Include(name))
            return;

        // A unit in words is another rule's; what it means to the buckets is told once it is a code.
        if (UnitText.CodeMeantBy(creation) is not null)
            return;
        if (!context.Model.Metrics.UsesDefaultBuckets || context.Model.Metrics.Views.Exists(context.CancellationToken))
            return;
        context.Report(Fault, (creation.Unit is null ? creation.NameArgument! : creation.UnitArgument!).Syntax.GetLocation(), creation.DisplayName);
    }

    // Whole seconds are for what takes long.
    private static bool TakesFractions(ITypeSymbol? type)
        => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;
}
