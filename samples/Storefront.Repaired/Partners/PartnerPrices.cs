using System.Collections.Concurrent;

namespace Storefront;

/// <summary>The prices that partners sell our products at, fetched every few minutes.</summary>
public sealed class PartnerPrices(PartnerFeed feed, TimeProvider clock, ILogger<PartnerPrices> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, decimal> _prices = new();

    public decimal? Of(string sku) => _prices.TryGetValue(sku, out var price) ? price : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var (sku, price) in feed.Fetch())
                    _prices[sku] = price;
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "ExecuteAsync failed");
                continue;
            }
        }
    }
}
