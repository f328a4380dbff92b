using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class GaugeOnlyIncreasesFixTests
{
    [Fact]
    public Task An_observable_gauge_becomes_an_observable_counter()
        => Verify.Fixes<GaugeOnlyIncreases, GaugeOnlyIncreasesFix>(
            """
            using System.Diagnostics.Metrics;

            public class Runtime
            {
                private readonly ObservableGauge<int> _collections; // of the youngest

                public Runtime(Meter meter) => _collections = meter.CreateObservableGauge("gc.collections", () => [|GC.CollectionCount(0)|], "{collection}");
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Runtime
            {
                private readonly ObservableCounter<int> _collections; // of the youngest

                public Runtime(Meter meter) => _collections = meter.CreateObservableCounter("gc.collections", () => GC.CollectionCount(0), "{collection}");
            }
            """);

    [Fact]
    public Task A_gauge_becomes_a_counter()
        => Verify.Fixes<GaugeOnlyIncreases, GaugeOnlyIncreasesFix>(
            """
            using Prometheus;

            public class Shop
            {
                // All sales.
                private static readonly Gauge [|Sold|] = Metrics.CreateGauge("sold", "Sales.", new GaugeConfiguration { LabelNames = ["shop"] }); // kept

                private readonly Gauge _open;

                public Shop() => _open = Metrics.CreateGauge("open", "Open orders.");

                public void Sell(string shop)
                {
                    Sold.WithLabels(shop).Inc();
                    _open.Inc();
                    _open.Dec();
                }
            }
            """,
            """
            using Prometheus;

            public class Shop
            {
                // All sales.
                private static readonly Counter Sold = Metrics.CreateCounter("sold", "Sales.", new CounterConfiguration { LabelNames = ["shop"] }); // kept

                private readonly Gauge _open;

                public Shop() => _open = Metrics.CreateGauge("open", "Open orders.");

                public void Sell(string shop)
                {
                    Sold.WithLabels(shop).Inc();
                    _open.Inc();
                    _open.Dec();
                }
            }
            """);

    [Fact]
    public Task An_up_down_counter_becomes_a_counter()
        => Verify.Fixes<GaugeOnlyIncreases, GaugeOnlyIncreasesFix>(
            """
            using System.Diagnostics.Metrics;

            public class Shop
            {
                private readonly UpDownCounter<long> [|_sold|];

                public Shop(IMeterFactory meters) => _sold = meters.Create("shop").CreateUpDownCounter<long>("sold", "{order}");

                public void Sell() => _sold.Add(1);
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Shop
            {
                private readonly Counter<long> _sold;

                public Shop(IMeterFactory meters) => _sold = meters.Create("shop").CreateCounter<long>("sold", "{order}");

                public void Sell() => _sold.Add(1);
            }
            """);

    [Fact]
    public void It_is_offered_one_at_a_time()
        => Assert.Null(new GaugeOnlyIncreasesFix().GetFixAllProvider());

    [Theory]

    // A fixed name that other code fetches as a gauge again, and lowers.
    [InlineData("private readonly Gauge [|_open|] = Metrics.CreateGauge(\"open\", \"\"); public void Do() => _open.Inc(); public void Undo() => Metrics.CreateGauge(\"open\", \"\").Dec();")]
    public Task What_is_lowered_elsewhere_has_no_fix(string members)
        => Verify.HasNoFix<GaugeOnlyIncreases, GaugeOnlyIncreasesFix>($"using Prometheus; public class Shop {{ {members} }}");
}
