using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class GaugeOnlyIncreasesTests
{
    [Theory]

    // Something lowers it, or may.
    [InlineData("_open.Inc(); _open.Dec();")]
    [InlineData("_open.Inc(); _open.Dec(2);")]
    [InlineData("_open.Inc(); _open.Inc(-1);")]
    [InlineData("_open.Inc(); _open.Set(n);")]
    [InlineData("_open.Inc(); _open.DecTo(0);")]
    [InlineData("_open.Inc(n);")]
    [InlineData("_open.Inc(); _open.Inc(n - 1);")]
    [InlineData("_open.Inc(); _open.SetToCurrentTimeUtc();")]
    [InlineData("_open.Inc(); using (_open.TrackInProgress()) { }")]
    [InlineData("_open.Inc(); _open.NewTimer();")]
    [InlineData("_open.Inc(0);")]
    [InlineData("_open.Set(1);")]
    [InlineData("_ = _open.Value;")]
    [InlineData("")]

    // It goes where others may lower it.
    [InlineData("_open.Inc(); Watch(_open);")]
    [InlineData("_open.Inc(); var open = _open; open.Dec();")]
    [InlineData("_open.Inc(); Action done = () => _open.Dec(); done();")]
    [InlineData("_open.Inc(); Func<Gauge> get = () => _open; get().Dec();")]
    [InlineData("_open.Inc(); Action<double> dec = _open.Dec;")]
    [InlineData("_open.Inc(); _all.Add(_open);")]
    public Task What_may_fall_is_silent(string statements) => Verify.IsSilent<GaugeOnlyIncreases>(Prometheus("Gauge _open", statements));

    [Theory]
    [InlineData("_open.Inc();")]
    [InlineData("_open.Inc(2);")]
    [InlineData("_open.Inc(); _open.Inc(0);")]
    [InlineData("_open.IncTo(5);")]
    [InlineData("_open?.Inc();")]
    [InlineData("if (n > 1) _open.Inc(); else this._open.Inc(2);")]
    [InlineData("if (_open is null) return; _open.Inc(); _ = nameof(_open);")]
    public Task What_nothing_lowers_is_reported(string statements) => Verify.Reports<GaugeOnlyIncreases>(Prometheus("Gauge [|_open|]", statements));

    [Theory]
    [InlineData("_open.Add(1); _open.Add(-1);")]
    [InlineData("_open.Add(n);")]
    [InlineData("_open.Add(1); _open.Add(-n);")]
    [InlineData("_open.Add(0);")]
    [InlineData("_open.Add(1); Watch(_open);")]
    [InlineData("")]
    public Task An_up_down_counter_that_may_fall_is_silent(string statements) => Verify.IsSilent<GaugeOnlyIncreases>(System("UpDownCounter<int> _open", statements));

    [Theory]
    [InlineData("_open.Add(1);")]
    [InlineData("_open.Add(1, new KeyValuePair<string, object?>(\"shop\", n));")]
    [InlineData("_open?.Add(2);")]
    public Task An_up_down_counter_that_nothing_lowers_is_reported(string statements) => Verify.Reports<GaugeOnlyIncreases>(System("UpDownCounter<int> [|_open|]", statements));

    [Theory]
    [InlineData("private static readonly Counter C = Metrics.CreateCounter(\"c\", \"\"); public void Do() => C.Inc();")]
    [InlineData("private static readonly Gauge Info = Metrics.CreateGauge(\"build_info\", \"\", \"version\"); public void Do() => Info.WithLabels(\"1\").Inc();")]

    // It is not known what creates it, or it is not one thing.
    [InlineData("private readonly Gauge G; public Shop(Gauge g) => G = g; public void Do() => G.Inc();")]
    [InlineData("private readonly Gauge[] G = [Metrics.CreateGauge(\"g\", \"\")]; public void Do() => G[0].Inc();")]

    // What a library shows to all.
    [InlineData("public static readonly Gauge G = Metrics.CreateGauge(\"g\", \"\"); public void Do() => G.Inc();")]
    public Task Other_instruments_are_silent(string members)
        => Verify.IsSilent<GaugeOnlyIncreases>($"using Prometheus; public partial class Shop {{ {members} }}", TestProject.Library);

    [Theory]
    [InlineData("private static readonly Gauge [|G|] = Metrics.CreateGauge(\"g\", \"\", \"shop\"); public void Do() => G.WithLabels(\"a\").Inc();")]
    [InlineData("private IGauge [|G|] { get; } = Metrics.CreateGauge(\"g\", \"\"); public void Do() => G.Inc();")]
    [InlineData("private readonly Gauge.Child [|G|] = Metrics.CreateGauge(\"g\", \"\", \"shop\").WithLabels(\"a\"); public void Do() => G.Inc();")]
    [InlineData("private readonly Gauge [|G|]; public Shop() => G = Metrics.CreateGauge(\"g\", \"\"); public void Do() => G.Inc();")]
    public Task However_it_is_held_it_is_reported(string members)
        => Verify.Reports<GaugeOnlyIncreases>($"using Prometheus; public partial class Shop {{ {members} }}", TestProject.Library);

    [Fact]
    public Task Another_part_of_the_type_may_lower_it()
        => Verify.IsSilent<GaugeOnlyIncreases>("""
            using Prometheus;

            public partial class Shop
            {
                private readonly Gauge _open = Metrics.CreateGauge("open", "");

                public void Open() => _open.Inc();
            }

            public partial class Shop
            {
                private sealed class Closing(Shop shop) { public void Do() => shop._open.Dec(); }
            }
            """);

    [Fact]
    public Task An_instrument_that_all_of_a_project_may_use_is_judged_by_all_of_it()
        => Verify.Reports<GaugeOnlyIncreases>("""
            using Prometheus;

            internal static class ShopMetrics
            {
                public static readonly Gauge [|Sold|] = Metrics.CreateGauge("sold", "");
                public static readonly Gauge Open = Metrics.CreateGauge("open", "");
                public static readonly Gauge Shared = Metrics.CreateGauge("shared", "");
                public static readonly Gauge Unused = Metrics.CreateGauge("unused", "");
            }

            internal class Shop
            {
                public void Sell() { ShopMetrics.Sold.Inc(); ShopMetrics.Open.Inc(); ShopMetrics.Shared.Inc(); }
            }

            internal class Closing
            {
                public void Close() { ShopMetrics.Open.Dec(); Watch(ShopMetrics.Shared); }

                private static void Watch(Gauge gauge) => gauge.Dec();
            }
            """);

    [Fact]
    public Task The_message_names_the_gauge_and_both_ways_out()
        => Verify.Reports<GaugeOnlyIncreases>(
            Prometheus("Gauge [|_open|]", "_open.Inc();"),
            messages: "The gauge '_open' is increased and never decreased: rate() does not work on it, and it grows until the process restarts. Make it a Counter, or add the missing decrement.");

    [Theory]
    [InlineData("() => GC.GetTotalMemory(false)")]
    [InlineData("() => GC.CollectionCount(0) - _last")]
    [InlineData("() => ThreadPool.PendingWorkItemCount")]
    [InlineData("() => (long)(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalSeconds")]
    [InlineData("() => Environment.TickCount64")]
    [InlineData("() => new[] { new Measurement<long>(GC.CollectionCount(0)), new Measurement<long>(_last) }")]
    [InlineData("Levels")]
    [InlineData("() => Levels()")]
    [InlineData("() => Unknown()")]
    public Task An_observable_gauge_of_a_level_is_silent(string callback)
        => Verify.IsSilent<GaugeOnlyIncreases>(Observed("Gauge", callback));

    [Theory]
    [InlineData("Gauge", "() => [|GC.CollectionCount(0)|]")]
    [InlineData("UpDownCounter", "() => [|GC.GetTotalAllocatedBytes()|]")]
    [InlineData("Gauge", "() => [|Monitor.LockContentionCount|]")]
    [InlineData("Gauge", "() => [|ThreadPool.CompletedWorkItemCount / 1000|]")]
    [InlineData("Gauge", "() => (long)[|System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds|]")]
    [InlineData("Gauge", "() => new Measurement<long>([|GC.CollectionCount(2)|])")]
    [InlineData("Gauge", "[|Collections|]")]
    [InlineData("Gauge", "[|() => Collections()|]")]
    public Task An_observable_gauge_of_a_total_is_reported(string kind, string callback)
        => Verify.Reports<GaugeOnlyIncreases>(Observed(kind, callback));

    [Theory]
    [InlineData("Counter", "() => GC.CollectionCount(0)")]
    public Task An_observable_counter_of_a_total_is_silent(string kind, string callback)
        => Verify.IsSilent<GaugeOnlyIncreases>(Observed(kind, callback));

    private static string Observed(string kind, string callback)
        => $$"""
            using System.Diagnostics.Metrics;

            public class Runtime
            {
                private long _last;

                public Runtime(Meter meter) => meter.CreateObservable{{kind}}<long>("runtime.total", {{callback}});

                public void Keep(long last) => _last = last;

                private static IEnumerable<Measurement<long>> Collections()
                {
                    for (int i = 0; i < 3; i++)
                        yield return new(GC.CollectionCount(i), new KeyValuePair<string, object?>("gen", i));
                }

                private static IEnumerable<Measurement<long>> Levels()
                {
                    yield return new(GC.CollectionCount(0));
                    yield return new(GC.GetTotalMemory(false));
                }

                private static IEnumerable<Measurement<long>> Unknown() => [];
            }
            """;

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<GaugeOnlyIncreases>(Prometheus("Gauge _open", "_open.Inc();"), TestProject.Tests);

    private static string Prometheus(string field, string statements)
        => $$"""
            using Prometheus;

            public class Shop
            {
                private readonly {{field}} = Metrics.CreateGauge("orders_open", "Open orders.");
                private readonly List<Gauge> _all = [];

                public void Do(int n)
                {
                    {{statements}}
                }

                private static void Watch(Gauge gauge) => gauge.Publish();
            }
            """;

    private static string System(string field, string statements)
        => $$"""
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly {{field}} = meter.CreateUpDownCounter<int>("orders.open");

                public void Do(int n)
                {
                    {{statements}}
                }

                private static void Watch(object counter) => Console.WriteLine(counter);
            }
            """;
}
