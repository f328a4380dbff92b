namespace Observability.Analyzers.Models.Metrics.Time;

/// <summary>What an instrument's creation says about the times that it is given.</summary>
/// <param name="Unit">The unit that it promises; null where it promises none, or contradicts itself.</param>
/// <param name="HasDefaultBuckets">Whether it is a histogram whose default buckets are in seconds, and has no others.</param>
internal sealed record TimePromise(TimeUnit? Unit, bool HasDefaultBuckets)
{
    /// <summary>Reads it; null where the creation is not in sight.</summary>
    public static TimePromise? Of(InstrumentCreation? creation) => creation is null ? null : new TimePromise(MetricTimeUnit.Of(creation), HasDefaultBucketsIn(creation));

    private static bool HasDefaultBucketsIn(InstrumentCreation creation)
    {
        if (creation.Library.UnitOfDefaultBuckets != TimeUnit.Seconds || creation.Kind != InstrumentKind.Histogram)
            return false;
        return creation.Configuration is not { } configuration
            || (InstrumentCreation.HasKnownSettings(configuration) && InstrumentCreation.Setting(configuration, "Buckets") is null);
    }
}
