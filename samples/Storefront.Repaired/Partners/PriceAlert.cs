namespace Storefront;

/// <summary>Tells the partners of a price that has changed.</summary>
public sealed class PriceAlert(HttpClient partners)
{
    public async void Send(string sku, decimal price) => await partners.PostAsJsonAsync("/prices", new { sku, price });
}
