using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>Methods that measure what they are given and stand in another project, whose code the compiler does not see.</summary>
public class OtherProjectMeasurementTests
{
    private const string Library = """
        using System.Diagnostics.Metrics;

        namespace Shop.Telemetry
        {
            public class OrderMetrics(Meter meter)
            {
                private readonly Counter<long> _open = meter.CreateCounter<long>("shop.orders.open");
                private readonly Counter<int> _unnamed = meter.CreateCounter<int>(System.Environment.MachineName);
                private readonly UpDownCounter<long> _waiting = meter.CreateUpDownCounter<long>("shop.orders.waiting");
                private readonly Histogram<double> _late = meter.CreateHistogram<double>("shop.orders.late", "s");

                public void Open(long by) => _open.Add(by);

                public void Open(long by, string shop) => _open.Add(by, new System.Collections.Generic.KeyValuePair<string, object?>("shop", shop));

                public void Unnamed(int by) => _unnamed.Add(by);

                public void Wait(long by) => _waiting.Add(by);

                public void Late(double by) => _late.Record(by);

                public void Checked(long by)
                {
                    if (by > 0)
                        _open.Add(by);
                }

                public void Absolute(long by) => _open.Add(System.Math.Abs(by));

                public virtual void Maybe(long by) => _open.Add(by);

                public static void Into(Counter<long> counter, long by) => counter.Add(by);
            }
        }
        """;

    private const string PrometheusLibrary = """
        using Prometheus;

        namespace Shop.Telemetry
        {
            public static class Stock
            {
                private static readonly Counter OnHand = Prometheus.Metrics.CreateCounter("shop_on_hand", "Units.");

                public static void Sold(this string shop, double units) => OnHand.Inc(units);
            }
        }
        """;

    [Theory]
    [InlineData("metrics.Open([|-1|]);", "shop.orders.open", "Open")]
    [InlineData("""metrics.Open([|-1|], "Berlin");""", "shop.orders.open", "Open")]
    [InlineData("metrics?.Open(by: [|-count|]);", "shop.orders.open", "Open")]
    [InlineData("metrics.Unnamed([|-1|]);", "_unnamed", "Unnamed")]
    public Task A_counter_of_another_project_is_decremented(string statement, string counter, string method)
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<CounterDecremented>(
            Program(statement),
            project: null,
            $"The counter '{counter}' is decremented through '{method}': it is exported as a monotonic sum that goes down, which rate() takes for a restart and turns into a false spike. Make '{counter}' an UpDownCounter.");

    [Fact]
    public Task One_that_throws()
        => new ProjectGraph().With("Shop.Telemetry", PrometheusLibrary).Reports<CounterDecremented>(
            """using Shop.Telemetry; public class Sale { public void Done(double units) => "Berlin".Sold([|-units|]); }""",
            project: null,
            "The counter 'shop_on_hand' is decremented through 'Sold': prometheus-net throws an ArgumentOutOfRangeException here at run time. Make 'shop_on_hand' a Gauge and call Dec().");

    [Theory]
    [InlineData("metrics.Open(1);")]
    [InlineData("metrics.Open(count);")]
    [InlineData("metrics.Wait(-1);")]
    [InlineData("metrics.Late(-1);")]
    [InlineData("metrics.Checked(-1);")]
    [InlineData("metrics.Absolute(-1);")]
    [InlineData("metrics.Maybe(-1);")]
    public Task What_goes_up_or_may_go_down(string statement)
        => new ProjectGraph().With("Shop.Telemetry", Library).IsSilent<CounterDecremented>(Program(statement));

    [Fact]
    public Task A_project_that_does_not_tell()
        => new ProjectGraph().WithSilent("Shop.Telemetry", Library).IsSilent<CounterDecremented>(Program("metrics.Open(-1);"));

    // In an editor too its code is not asked: a build would not see it.
    [Fact]
    public Task A_method_of_that_name_of_the_programs_own()
        => new ProjectGraph().With("Shop.Telemetry", Library).IsSilent<CounterDecremented>(
            "public class Door { public void Open(long by) { } public void Close() => Open(-1); }");

    [Theory]
    [InlineData("library=System.Diagnostics.Metrics,kind=Counter,action=Add,value=9,instrument=a")]
    [InlineData("library=System.Diagnostics.Metrics,kind=Counter,action=Add,value=x,instrument=a")]
    [InlineData("library=System.Diagnostics.Metrics,kind=Odometer,action=Add,value=0,instrument=a")]
    [InlineData("library=Elsewhere,kind=Counter,action=Add,value=0,instrument=a")]
    [InlineData("kind=Counter,,=,action")]
    public Task Damaged_facts(string roles)
        => new ProjectGraph().WithSilent(
            "Shop.Telemetry",
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nforwards|measurement|M:Shop.Telemetry.Orders.Open(System.Int64)|{{roles}}")]
            namespace Shop.Telemetry { public class OrderMetrics { } public static class Orders { public static void Open(long by) { } } }
            """).IsSilent<CounterDecremented>(Program("Orders.Open(-1);"));

    private static string Program(string statement) => $$"""
        using Shop.Telemetry;

        public class Desk
        {
            public void Close(OrderMetrics metrics, int count)
            {
                {{statement}}
            }
        }
        """;
}
