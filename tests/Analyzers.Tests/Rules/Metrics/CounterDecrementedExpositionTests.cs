using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What a scrape shows before and after the fix of OBS2001.</summary>
public class CounterDecrementedExpositionTests
{
    [Fact]
    public async Task A_counter_that_falls_becomes_a_gauge_with_the_same_values()
    {
        const string Source = """
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Meter = new("shop");
                private static readonly Counter<long> Open = Meter.CreateCounter<long>("orders.open");

                public static void Main()
                {
                    Open.Add(3, new KeyValuePair<string, object?>("channel", "web"));
                    Open.Add(-1, new KeyValuePair<string, object?>("channel", "web"));
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, Source));

        Scrape before = await MetricRun.OfAsync(Source), after = await MetricRun.OfAsync(repaired);

        Assert.Equal(["orders_open_total"], before.Metrics);
        Assert.Equal("counter", before.TypeOf("orders_open_total"));
        Assert.Equal(2, before["orders_open_total{channel=\"web\"}"]);
        Assert.Equal(["orders_open"], after.Metrics);
        Assert.Equal("gauge", after.TypeOf("orders_open"));
        Assert.Equal(2, after["orders_open{channel=\"web\"}"]);
    }

    [Fact]
    public async Task A_counter_of_prometheus_net_that_throws_becomes_a_gauge_that_falls()
    {
        const string Source = """
            using Prometheus;

            public static class Run
            {
                private static readonly Counter Open = Metrics.CreateCounter("orders_open", "Open orders.", "channel");

                public static void Main()
                {
                    Open.WithLabels("web").Inc(3);
                    Open.WithLabels("web").Inc(-1);
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, Source));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MetricRun.OfAsync(Source));

        Scrape after = await MetricRun.OfAsync(repaired);
        Assert.Equal("gauge", after.TypeOf("orders_open"));
        Assert.Equal(2, after["orders_open{channel=\"web\"}"]);
    }
}
