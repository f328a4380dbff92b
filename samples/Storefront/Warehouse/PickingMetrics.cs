using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Storefront;

public sealed class PickingMetrics
{
    public const string MeterName = "Storefront.Picking";

    private readonly Queue<int> _waiting = new();
    private readonly UpDownCounter<int> _picked;
    private readonly UpDownCounter<int> _active;
    private readonly Histogram<long> _duration;

    public PickingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _picked = meter.CreateUpDownCounter<int>("storefront.picking.picked", "{order}", "Orders picked.");
        _active = meter.CreateUpDownCounter<int>("storefront.picking.active", "{order}", "Orders being picked.");
        _duration = meter.CreateHistogram<long>("storefront.picking.duration", "s", "How long it takes to pick an order.");
        meter.CreateObservableCounter("storefront.picking.queued", () => _waiting.Count, "{order}", "Orders that wait for a picker.");
    }

    public void OrderArrived(int order) => _waiting.Enqueue(order);

    public async Task PickAsync(Func<int, Task> pick)
    {
        if (!_waiting.TryDequeue(out var order))
            return;

        var watch = Stopwatch.StartNew();
        _active.Add(1);
        await pick(order);
        _active.Add(-1);
        _duration.Record(watch.ElapsedMilliseconds);
        _picked.Add(1);
    }
}
