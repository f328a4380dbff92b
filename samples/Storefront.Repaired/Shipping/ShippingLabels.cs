namespace Storefront;

public sealed class ShippingLabels
{
    private readonly ILogger<ShippingLabels> _logger;

    public ShippingLabels(ILogger<ShippingLabels> logger) => _logger = logger;

    public string LabelOf(Order order)
    {
        _logger.LogInformation("Label of order {OrderId}: {ItemsCount} parcels", order.Id, order.Items.Count);
        return $"""
            To: {order.Customer}
            Order {order.Id}, {order.Items.Count} parcels
            """;
    }
}
