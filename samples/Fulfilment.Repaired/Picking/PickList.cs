using System.Diagnostics;

namespace Fulfilment.Picking;

/// <summary>The items of an order, in the order in which they stand in the warehouse.</summary>
public sealed class PickList(IEnumerable<string> items, string orderId = "")
{
    public int PickAll()
    {
        using Activity? activity = PickingTelemetry.Source.StartActivity("Pick items");
        activity?.SetTag("fulfilment.order.id", orderId);
        int count = items.Count();
        activity?.SetTag("fulfilment.item.count", count);
        PickingTelemetry.Picked.Add(count);
        return count;
    }
}
