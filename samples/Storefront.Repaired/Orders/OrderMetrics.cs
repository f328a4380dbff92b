using System.Diagnostics.Metrics;

namespace Storefront;

public sealed class OrderMetrics
{
    public const string MeterName = "Storefront.Orders";

    private readonly Counter<long> _placed;
    private readonly UpDownCounter<long> _open;
    private readonly UpDownCounter<long> _openItems;
    private readonly UpDownCounter<int> _checkouts;
    private readonly Histogram<double> _checkoutDuration;

    public OrderMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _placed = meter.CreateCounter<long>("storefront.orders.placed", "{order}", "Orders placed.");
        _open = meter.CreateUpDownCounter<long>("storefront.orders.open", "{order}", "Orders neither paid nor cancelled.");
        _openItems = meter.CreateUpDownCounter<long>("storefront.orders.open_items", "{item}", "Items of open orders.");
        _checkouts = meter.CreateUpDownCounter<int>("storefront.checkouts.active", "{checkout}", "Checkouts in progress.");
        _checkoutDuration = meter.CreateHistogram<double>(
            "storefront.checkout.duration",
            "s",
            "How long a checkout takes.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5] });
    }

    public void CheckoutStarted() => _checkouts.Add(1);

    public void CheckoutFinished(TimeSpan elapsed)
    {
        _checkouts.Add(-1);
        _checkoutDuration.Record(elapsed.TotalSeconds);
    }

    public void OrderPlaced(Order order)
    {
        _placed.Add(1, ChannelOf(order));
        _open.Add(1);
        _openItems.Add(order.Items.Count, ChannelOf(order));
    }

    public void OrderClosed(Order order)
    {
        _open.Add(-1);
        _openItems.Add(-order.Items.Count, ChannelOf(order));
    }

    private static KeyValuePair<string, object?> ChannelOf(Order order) => new("channel", order.Channel.ToString());
}
