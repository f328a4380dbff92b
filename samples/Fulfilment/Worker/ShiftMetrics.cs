using System.Diagnostics.Metrics;

namespace Fulfilment.Worker;

/// <summary>What the night shift adds to the warehouse's own metrics.</summary>
internal static class ShiftMetrics
{
    private static readonly Meter Meter = new("Fulfilment.Picking");

    public static readonly Counter<long> Picked = Meter.CreateCounter<long>("fulfilment.picking.items", "{item}", "Items taken from their shelves at night.");
}
