namespace Storefront;

public sealed record OrderRequest(string Customer, SalesChannel Channel, IReadOnlyList<OrderItem> Items);
