namespace Storefront;

public sealed class ShippingRates(TimeProvider clock, ILogger<ShippingRates> logger)
{
    private const decimal DecemberSurcharge = 2.50m;

    private static readonly Dictionary<string, decimal> Prices = new()
    {
        ["AT"] = 4.90m,
        ["DE"] = 4.90m,
        ["FR"] = 7.50m,
        ["GB"] = 11.00m,
    };

    public ShippingRate? For(string country)
    {
        try
        {
            var price = Prices[country.ToUpperInvariant()];
            var rate = new ShippingRate(country, clock.GetUtcNow().Month == 12 ? price + DecemberSurcharge : price);
            logger.LogInformation("{Rate}", rate);
            return rate;
        }
        catch (Exception ex)
        {
            logger.LogError(ex, "For failed");
            return null;
        }
    }
}
