namespace Storefront;

/// <summary>Tells partners of new prices. Nobody waits for a partner.</summary>
public sealed class PartnerNews(ILogger<PartnerNews> logger)
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public void Tell(Uri partner, string sku)
    {
        logger.LogInformation("Partner {Partner} hears of {Sku}", partner, sku);
        _ = Task.Run(async () =>
        {
            try
            {
                await Client.PostAsync(partner, new StringContent(sku));
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "PostAsync failed");
            }
        });
    }
}
