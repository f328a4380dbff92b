using Prometheus;

namespace Storefront;

public sealed class StockMetrics
{
    private static readonly Gauge Sold = Metrics.CreateGauge("storefront_units_sold", "Units sold and kept by the customer.");
    private static readonly Gauge OnHand = Metrics.CreateGauge("storefront_units_on_hand", "Units on the shelf.");

    public void UnitsOnHand(int units) => OnHand.Set(units);

    public void UnitsSold(int units) => Sold.Inc(units);

    public void UnitsReturned(int units) => Sold.Dec(units);
}
