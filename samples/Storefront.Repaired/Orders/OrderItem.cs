namespace Storefront;

public sealed record OrderItem(string Sku, int Quantity);
