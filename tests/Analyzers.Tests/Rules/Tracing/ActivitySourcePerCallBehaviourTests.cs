using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What OBS3007 says of sources, said by sources.</summary>
public class ActivitySourcePerCallBehaviourTests
{
    [Fact]
    public void A_source_that_nobody_disposes_of_is_never_collected()
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
    public void A_listener_is_asked_about_each_of_them()
    {
        string name = "behaviour." + Guid.NewGuid();
        for (int i = 0; i < 3; i++)
            new ActivitySource(name).StartActivity("place")?.Dispose();

        int asked = 0;
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == name && ++asked > 0 };
        ActivitySource.AddActivityListener(listener);

        Assert.Equal(3, asked);
    }

    [Fact]
    public void A_provider_keeps_one_tracer_for_a_name()
    {
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().Build();

        Assert.Same(provider.GetTracer("behaviour", "1.0"), provider.GetTracer("behaviour", "1.0"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        var source = new ActivitySource("behaviour.forgotten");
        source.StartActivity("place")?.Dispose();
        return new WeakReference(source);
    }

    // What nobody keeps is collected, so the collection above was one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ForgetOther() => new(new object());
}
