using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// Elapsed time is recorded in another unit than the metric promises, or only a part of it is. Dashboards are off by a factor of a
/// thousand, and alerts fire always or never.
/// Bad: <c>checkoutSeconds.Record(watch.ElapsedMilliseconds)</c>.
/// Good: <c>checkoutSeconds.Record(watch.Elapsed.TotalSeconds)</c>.
/// </summary>
internal sealed class ElapsedUnitMismatch : Rule, IJudges<Measurement>
{
    private const string Title = "Elapsed time recorded in the wrong unit";

    private static readonly DiagnosticDescriptor WrongUnit = Describe(
        "OBS2007",
        Title,
        "The metric '{0}' is in {1} and is given '{2}', which is in {3}: its values are {4}. Record {1}.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor DefaultBuckets = Describe(
        "OBS2007",
        Title,
        "The histogram '{0}' has the default buckets, which end at 10 seconds, and is given '{1}', which is in milliseconds: nearly every value lands in +Inf, and its quantiles mean nothing. Observe seconds, or give it buckets in milliseconds.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Part = Describe(
        "OBS2007",
        Title,
        "'{0}' is only the {1} part of the time, not all of it: {2}. Give '{3}' '{4}'.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WrongUnit, DefaultBuckets, Part);

    public void Check(Measurement measurement, in RuleContext context)
    {
        if (TimeMismatch.TryCreate(measurement) is not { } mismatch)
            return;

        TimeValue value = mismatch.Value;
        Location location = measurement.Value!.Syntax.GetLocation();
        string metric = measurement.Instrument.DisplayName, written = QuotedSource.Of(measurement.Value.Syntax);
        switch (mismatch.Kind)
        {
            case TimeMismatchKind.Component:
                context.Report(Part, location, written, value.Unit.InWords(), LossOf(value.Unit), metric, mismatch.Target!.Value.TotalProperty());
                break;
            case TimeMismatchKind.DefaultBuckets:
                context.Report(DefaultBuckets, location, metric, written);
                break;
            default:
                context.Report(WrongUnit, location, metric, mismatch.Target!.Value.InWords(), written, value.Unit.InWords(), ErrorOf(value.Unit, mismatch.Target.Value));
                break;
        }
    }

    private static string LossOf(TimeUnit part) => part == TimeUnit.Seconds ? "90 seconds are recorded as 30" : "1.5 seconds are recorded as 500 at most";

    private static string ErrorOf(TimeUnit given, TimeUnit promised) => (given - promised) switch
    {
        -1 when promised <= TimeUnit.Seconds => "a thousand times too large",
        1 when given <= TimeUnit.Seconds => "a thousand times too small",
        < 0 => "too large by far",
        _ => "too small by far",
    };
}
