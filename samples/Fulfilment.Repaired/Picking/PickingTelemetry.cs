using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Fulfilment.Picking;

/// <summary>What the warehouse tells of its work. Which programs collect it is theirs to say.</summary>
public static class PickingTelemetry
{
    public const string Name = "Fulfilment.Picking";

    internal static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Picked = Meter.CreateCounter<long>("fulfilment.picking.items", "{item}", "Items taken from their shelves.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("fulfilment.picking.duration", "s", "How long the items of an order take.");

    /// <summary>How long it took to pick the items of an order.</summary>
    public static void Took(double elapsed) => Duration.Record(elapsed);
}
