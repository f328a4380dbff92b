namespace Storefront;

public sealed record Order(
    int Id,
    string Customer,
    SalesChannel Channel,
    IReadOnlyList<OrderItem> Items,
    decimal Total,
    DateTimeOffset PlacedAt,
    OrderStatus Status);
