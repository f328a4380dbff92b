using System.Diagnostics;
using System.Diagnostics.Metrics;
using Prometheus;

namespace Storefront;

/// <summary>Counts the shelves and compares them with what the books say.</summary>
public sealed class CycleCount
{
    private static readonly Histogram Duration = Prometheus.Metrics.CreateHistogram("storefront_cycle_count_seconds", "How long a count takes.");
    private static readonly Gauge Age = Prometheus.Metrics.CreateGauge("storefront_cycle_count_age_seconds", "Time since the count before.");

    private readonly Histogram<double> _shelf;
    private readonly Histogram<double> _comparison;
    private DateTime _counted = DateTime.UtcNow;

    public CycleCount(IMeterFactory meters)
    {
        var meter = meters.Create(PickingMetrics.MeterName);
        _shelf = meter.CreateHistogram<double>("storefront.shelf.count.duration", "s", "How long it takes to count a shelf.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
        _comparison = meter.CreateHistogram<double>("storefront.shelf.comparison.duration", "ms", "How long it takes to compare a shelf with the books.");
    }

    public void Run(IEnumerable<Action> shelves, Action compare)
    {
        Age.Set((DateTime.UtcNow - _counted).TotalSeconds);
        var watch = Stopwatch.StartNew();
        foreach (var shelf in shelves)
        {
            var start = Stopwatch.GetTimestamp();
            shelf();
            _shelf.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var compared = Stopwatch.StartNew();
        compare();
        _comparison.Record(compared.Elapsed.TotalMilliseconds);
        Duration.Observe(watch.Elapsed.TotalSeconds);
        _counted = DateTime.UtcNow;
    }
}
