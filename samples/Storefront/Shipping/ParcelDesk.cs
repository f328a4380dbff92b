namespace Storefront;

/// <summary>Weighs and labels parcels before the carrier gets them.</summary>
public sealed class ParcelDesk(ILoggerFactory loggers, ILogger<CarrierHandover> logger)
{
    internal ILogger _audit = loggers.CreateLogger("Storefront.Scales");

    public void Weigh(Order order, double kilograms)
    {
        logger.LogInformation("Parcel of order {OrderId} weighs {Kilograms} kg", order.Id, kilograms);
        _audit.LogDebug("Scale used for order {OrderId}", order.Id);
    }

    public void Label(Order order)
    {
        var labels = loggers.CreateLogger("Storefront.Labels");
        labels.LogInformation("Label of order {OrderId} printed", order.Id);
    }
}
