namespace Storefront;

/// <summary>Hands parcels over to the carrier, one after the other.</summary>
public sealed class CarrierHandover(HttpClient carrier, ILogger<CarrierHandover> logger)
{
    public async Task<bool> AnnounceAsync(Order order)
    {
        try
        {
            await carrier.PostAsync($"parcels/{order.Id}", null);
            return true;
        }
        catch (Exception)
        {
            logger.LogError("Parcel of order {OrderId} could not be announced", order.Id);
            return false;
        }
    }

    public async Task<string?> TrackAsync(Order order)
    {
        try
        {
            return await carrier.GetStringAsync($"parcels/{order.Id}/state");
        }
        catch (Exception ex)
        {
            logger.LogError("Parcel of order {OrderId} cannot be tracked: {Message}", order.Id, ex.Message);
            return null;
        }
    }

    public async Task CancelAsync(Order order)
    {
        try
        {
            await carrier.DeleteAsync($"parcels/{order.Id}");
        }
        catch (HttpRequestException ex)
        {
            logger.LogWarning("Parcel of order {OrderId} is on its way all the same - {Error}", order.Id, ex);
        }
    }

    public async Task ConfirmAsync(Order order)
    {
        try
        {
            await carrier.PutAsync($"parcels/{order.Id}/confirmed", null);
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "Parcel of order {OrderId} could not be confirmed", order.Id);
            throw;
        }
    }

    public async Task WatchAsync(TimeSpan interval, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await carrier.GetAsync("status", stopping);
                await Task.Delay(interval, stopping);
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "The carrier does not answer");
            }
        }
    }

    public async Task RateAsync(Order order, int stars)
    {
        try
        {
            await carrier.PostAsync($"parcels/{order.Id}/rating/{stars}", null);
        }
        catch (Exception ex)
        {
            logger.LogDebug(ex, "Rating for order {OrderId} not accepted", order.Id);
        }
    }
}
