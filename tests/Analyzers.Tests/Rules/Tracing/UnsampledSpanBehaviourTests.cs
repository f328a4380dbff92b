using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What OBS3009 and OBS3010 say of spans, asked of OpenTelemetry.</summary>
public class UnsampledSpanBehaviourTests
{
    [Fact]
    public void A_span_that_is_not_sampled_may_be_there_and_asks_for_no_data()
    {
        using var source = new ActivitySource("behaviour." + Guid.NewGuid());
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(source.Name).SetSampler(new AlwaysOffSampler()).Build();
        var remote = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, isRemote: true);

        using Activity? activity = source.StartActivity("place", ActivityKind.Server, remote);

        Assert.NotNull(activity);
        Assert.False(activity.IsAllDataRequested);
    }

    [Fact]
    public void A_span_keeps_every_event_until_it_ends()
    {
        using var source = new ActivitySource("behaviour." + Guid.NewGuid());
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(source.Name).SetSampler(new AlwaysOnSampler()).Build();
        using Activity activity = source.StartActivity("place")!;

        for (int i = 0; i < 1000; i++)
            activity.AddEvent(new ActivityEvent("line"));

        Assert.Equal(1000, activity.Events.Count());
    }
}
