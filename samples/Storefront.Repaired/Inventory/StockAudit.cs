using System.Diagnostics.Metrics;

namespace Storefront.Inventory;

/// <summary>Counts what the nightly audit of the shelves has found.</summary>
public static class StockAudit
{
    private const string MeterName = "Storefront.StockAudit";
    private static readonly Meter Meter = new Meter(MeterName);
    private static readonly Counter<long> CountedCounter = Meter.CreateCounter<long>("storefront.audit.counted", "{piece}", "Pieces that the audit has counted.");
    private static readonly Counter<long> Missed = Meter.CreateCounter<long>("storefront.audit.pending", "{piece}", "Pieces that the audit has missed.");

    public static void Counted(int pieces, int missing)
    {
        CountedCounter.Add(pieces);
        Missed.Add(missing);
    }
}
