using Prometheus;

namespace Storefront;

public sealed class PickerRobot(PickingMetrics picking)
{
    private static readonly Gauge State = Metrics.CreateGauge("storefront_picker_state", "What the picker does.");

    public async Task WorkAsync()
    {
        Show(PickerState.Picking);
        await picking.PickAsync(order => Task.Delay(TimeSpan.FromMilliseconds(order % 10)));
        Show(PickerState.Idle);
    }

    private static void Show(PickerState state) => State.Set((int)state);
}
