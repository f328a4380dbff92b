namespace Storefront;

public sealed record ShippingRate(string Country, decimal Price);
