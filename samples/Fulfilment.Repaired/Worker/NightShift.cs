using Fulfilment.Logging;
using Fulfilment.Picking;

namespace Fulfilment.Worker;

/// <summary>Picks at night what the day has left.</summary>
public sealed class NightShift(WarehouseLogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            string shift = $"{DateTimeOffset.UtcNow:yyyy-MM-dd}";
            log.Begins(shift);
            int picked = new PickList(["tea", "honey"]).PickAll();
            ShiftMetrics.Picked.Add(picked);
            if (picked == 0)
                log.Warn("Nothing was left for the shift {ShiftId}", shift);
            log.Ends(shift);
        }
    }
}
