using System.Diagnostics.Metrics;

namespace Storefront;

public sealed class ScaleMetrics(IMeterFactory meters)
{
    private readonly Counter<ulong> _weighed = meters.Create(PickingMetrics.MeterName).CreateCounter<ulong>("storefront.scale.weighed", "g", "Weight of what left the warehouse.");

    public void Weighed(ulong grams) => _weighed.Add(grams);
}
