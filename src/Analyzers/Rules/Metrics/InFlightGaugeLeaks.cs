using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// What is in flight is counted up, and down again at the end of the block, but not when an exception leaves it. From then on the
/// gauge shows one too many, until the process restarts.
/// Bad: <c>Active.Inc(); await next(context); Active.Dec();</c>.
/// Good: <c>using (Active.TrackInProgress()) await next(context);</c>, or the decrement in a finally block.
/// </summary>
internal sealed class InFlightGaugeLeaks : Rule, IJudges<Measurement>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2004",
        "In-flight gauge leaks on an exception",
        "'{0}' is increased here and decreased later in the block, and an exception in between skips the decrement: it shows one too many until the process restarts. {1}",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (InFlightSpan.TryCreate(measurement, context.Model) is not { } span || !span.MayLeak(context.Model))
            return;
        context.Report(
            Fault,
            measurement.Operation.Syntax.GetLocation(),
            measurement.Instrument.DisplayName,
            measurement.Library.TrackInProgress is { } track ? $"Use {track}()." : "Decrease it in a finally block.");
    }
}
