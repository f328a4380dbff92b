using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Storefront;

public sealed class PickingMetrics
{
    public const string MeterName = "Storefront.Picking";

    private readonly Queue<int> _waiting = new();
    private readonly UpDownCounter<int> _picked;
    private readonly UpDownCounter<int> _active;
    private readonly Histogram<double> _duration;

    public PickingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _picked = meter.CreateUpDownCounter<int>("storefront.picking.picked", "{order}", "Orders picked.");
        _active = meter.CreateUpDownCounter<int>("storefront.picking.active", "{order}", "Orders being picked.");
        _duration = meter.CreateHistogram<double>("storefront.picking.duration", "s", "How long it takes to pick an order.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
        meter.CreateObservableUpDownCounter("storefront.picking.queued", () => _waiting.Count, "{order}", "Orders that wait for a picker.");
    }

    public void OrderArrived(int order) => _waiting.Enqueue(order);

    public async Task PickAsync(Func<int, Task> pick)
    {
        if (!_waiting.TryDequeue(out var order))
            return;

        var watch = Stopwatch.StartNew();
        _active.Add(1);
        try
        {
            await pick(order);
        }
        finally
        {
            _active.Add(-1);
        }
        _duration.Record(watch.Elapsed.TotalSeconds);
        _picked.Add(1);
    }
}
