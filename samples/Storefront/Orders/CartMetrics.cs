using System.Diagnostics.Metrics;

namespace Storefront;

/// <summary>How carts fare before they become orders.</summary>
public sealed class CartMetrics
{
    private static readonly Meter Meter = new(OrderMetrics.MeterName);

    private readonly Counter<long> _opened = Meter.CreateCounter<long>("storefront.carts.opened", "{cart}", "Carts opened.");
    private readonly Counter<long> _abandoned = Meter.CreateCounter<long>("storefront.carts.abandoned", "{cart}", "Carts that nobody came back to.");
    private readonly Counter<long> _failed = Meter.CreateCounter<long>("storefront.carts.failed", "{cart}", "Carts that could not be ordered.");

    public void Opened(string channel) => _opened.Add(1, new KeyValuePair<string, object?>("sales_channel", channel));

    public void OpenedAtTheCounter() => _opened.Add(1, new KeyValuePair<string, object?>("salesChannel", "counter"));

    public void Abandoned(string customer) => _abandoned.Add(1, new KeyValuePair<string, object?>("customer_id", customer));

    public void Reminded(int hours) => Meter.CreateHistogram<int>("storefront.carts.reminded", "hours", "Age of carts whose owner was reminded.").Record(hours);

    public void Failed(Exception exception) => _failed.Add(1, new KeyValuePair<string, object?>("error.type", exception.Message));
}
