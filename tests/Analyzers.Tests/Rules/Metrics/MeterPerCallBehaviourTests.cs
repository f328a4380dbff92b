using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2301 says of meters, said by meters.</summary>
public class MeterPerCallBehaviourTests
{
    [Fact]
    public void A_meter_that_nobody_disposes_of_is_never_collected()
    {
        WeakReference forgotten = Forget();
        WeakReference other = ForgetOther();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.True(forgotten.IsAlive);
        Assert.False(other.IsAlive);
    }

    [Fact]
    public void An_observable_instrument_per_call_is_one_more_and_called_as_often()
    {
        using var meter = new Meter("behaviour." + Guid.NewGuid());
        int called = 0;
        for (int i = 0; i < 3; i++)
            meter.CreateObservableGauge("queue", () => ++called);
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter == meter) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<int>((_, _, _, _) => { });
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal(3, called);
    }

    [Fact]
    public void Another_instrument_of_the_same_definition_is_the_same_one()
    {
        using var meter = new Meter("behaviour." + Guid.NewGuid());

        Assert.Same(meter.CreateCounter<int>("placed", "{order}"), meter.CreateCounter<int>("placed", "{order}"));
        Assert.NotSame(meter.CreateObservableGauge("queue", () => 1), meter.CreateObservableGauge("queue", () => 1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        var meter = new Meter("behaviour.forgotten");
        meter.CreateCounter<int>("placed").Add(1);
        return new WeakReference(meter);
    }

    // What nobody keeps is collected, so the collection above was one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ForgetOther() => new(new object());
}
