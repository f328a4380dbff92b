using System.Diagnostics;

namespace Fulfilment.Picking;

/// <summary>The items of an order, in the order in which they stand in the warehouse.</summary>
public sealed class PickList(IEnumerable<string> items)
{
    public int PickAll()
    {
        using Activity? activity = PickingTelemetry.Source.StartActivity("Pick items");
        int count = items.Count();
        PickingTelemetry.Picked.Add(count);
        return count;
    }
}
