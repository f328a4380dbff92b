using Prometheus;

namespace Storefront;

/// <summary>What leaves the house, and by whom.</summary>
public sealed class ParcelMetrics
{
    private static readonly Counter Shipped = Metrics.CreateCounter("storefront_parcels_shipped_total", "Parcels handed to a carrier.", "carrier", "country");
    private static readonly Counter Returned = Metrics.CreateCounter("storefront_parcels_returned_total", "Parcels that came back.", "carrier", "country");

    public void ParcelShipped(string carrier, string country) => Shipped.WithLabels(carrier, country).Inc();

    public void ParcelReturned(string carrier) => Returned.WithLabels(carrier).Inc();

    public void ParcelLost() => Returned.Inc();
}
