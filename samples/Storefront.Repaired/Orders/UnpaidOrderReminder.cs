using System.Diagnostics.Metrics;

namespace Storefront;

/// <summary>Reminds customers once of an order that stays unpaid.</summary>
public sealed class UnpaidOrderReminder(OrderBook book, TimeProvider clock, ILogger<UnpaidOrderReminder> logger) : BackgroundService
{
    public const string MeterName = "Storefront.Reminders";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly Meter Meter = new(MeterName);

    private readonly UpDownCounter<int> _remindersOpen = Meter.CreateUpDownCounter<int>("storefront.reminders.open", "{reminder}", "Reminded orders that are still unpaid.");
    private readonly HashSet<int> _reminded = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Remind(book.UnpaidSince(clock.GetUtcNow() - Patience));
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "Reminding of unpaid orders failed");
            }
        }
    }

    private void Remind(IReadOnlyList<Order> unpaid)
    {
        var settled = _reminded.RemoveWhere(id => unpaid.All(order => order.Id != id));
        _remindersOpen.Add(-settled);

        foreach (var order in unpaid)
        {
            if (!_reminded.Add(order.Id))
                continue;

            _remindersOpen.Add(1);
            logger.LogInformation("""Reminder {{"order": {OrderId}, "total": {OrderTotal:F2}}} is due""", order.Id, order.Total);
        }

        logger.LogInformation(
            "{UnpaidCount} orders unpaid, "
            + "{Settled} reminders settled since {Value:HH:mm}", unpaid.Count, settled, clock.GetLocalNow() - Interval);
    }
}
