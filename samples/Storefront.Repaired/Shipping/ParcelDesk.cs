namespace Storefront;

/// <summary>Weighs and labels parcels before the carrier gets them.</summary>
public sealed class ParcelDesk(ILoggerFactory loggers, ILogger<ParcelDesk> logger)
{
    internal ILogger _audit = loggers.CreateLogger("Storefront.Scales");
    private readonly ILogger _logger = loggers.CreateLogger("Storefront.Labels");

    public void Weigh(Order order, double kilograms)
    {
        logger.LogInformation("Parcel of order {OrderId} weighs {Kilograms} kg", order.Id, kilograms);
        _audit.LogDebug("Scale used for order {OrderId}", order.Id);
    }

    public void Label(Order order)
    {
        _logger.LogInformation("Label of order {OrderId} printed", order.Id);
    }
}
