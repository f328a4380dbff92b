namespace Storefront;

public sealed class ShippingLabels
{
    public string LabelOf(Order order)
    {
        Console.WriteLine();
        Console.WriteLine("Label of order {0}: {1} parcels", order.Id, order.Items.Count);
        return $"""
            To: {order.Customer}
            Order {order.Id}, {order.Items.Count} parcels
            """;
    }
}
