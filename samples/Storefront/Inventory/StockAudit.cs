using System.Diagnostics.Metrics;

namespace Storefront.Inventory;

/// <summary>Counts what the nightly audit of the shelves has found.</summary>
public static class StockAudit
{
    private const string MeterName = "Storefront.StockAudit";

    public static void Counted(int pieces, int missing)
    {
        var meter = new Meter(MeterName);
        var counted = meter.CreateCounter<long>("storefront.audit.counted", "{piece}", "Pieces that the audit has counted.");
        var missed = meter.CreateCounter<long>("storefront.audit.pending", "{piece}", "Pieces that the audit has missed.");
        counted.Add(pieces);
        missed.Add(missing);
    }
}
