using Sentry;

namespace Storefront;

/// <summary>Tells partners once a minute that the shop takes orders.</summary>
public sealed class PartnerStatus(HttpClient partner, TimeProvider clock, ILogger<PartnerStatus> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await partner.DeleteAsync("shop", cancellationToken);
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await partner.PutAsync("shop", null, stoppingToken);
            }
            catch (HttpRequestException ex)
            {
                logger.LogError(ex, "ExecuteAsync failed");
            }
        }
    }
}
