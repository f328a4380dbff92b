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

                public void Timed(double elapsed, string shop) => _late.Record(elapsed, new System.Collections.Generic.KeyValuePair<string, object?>("shop", shop));

                public void LateMs(double elapsedMilliseconds) => _late.Record(elapsedMilliseconds);

                public void LateInSeconds(double seconds) => _late.Record(seconds);

                public void LateWhole(long elapsed) => _late.Record(elapsed);

                public void Hit(string path) => _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path));

                public void HitTwo(string shop, string path) => _open.Add(1, new("shop", shop), new("url.path", path));

                public void Started(string version) => _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("version", version));

                public void Known(string path)
                {
                    if (path == "/orders")
                        _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path));
                }

                public void Shortened(string path)
                {
                    path = path.Substring(0, 1);
                    _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path));
                }

                public void Root(string path) => _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path.Split('/')[0]));

                public virtual void MaybeHit(string path) => _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path));

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

                private static readonly Histogram Picking = Prometheus.Metrics.CreateHistogram("shop_picking", "Time.");
                private static readonly Counter Requests = Prometheus.Metrics.CreateCounter("shop_requests", "Requests.", "path");

                public static void Pick(double elapsed) => Picking.Observe(elapsed);

                public static void Request(string path) => Requests.WithLabels(path).Inc();

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

    // A friend sees more than is told: of that nothing is known, in an editor neither.
    [Fact]
    public async Task A_friend_that_calls_what_others_do_not_see()
    {
        ProjectGraph graph = new ProjectGraph().With(
            "Shop.Telemetry",
            """
            using System.Diagnostics.Metrics;

            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Api")]

            namespace Shop.Telemetry
            {
                public class OrderMetrics(Meter meter)
                {
                    private readonly Counter<long> _open = meter.CreateCounter<long>("shop.orders.open");
                    private readonly Histogram<double> _late = meter.CreateHistogram<double>("shop.orders.late", "s");

                    internal void Open(long by) => _open.Add(by);

                    internal void Late(double elapsed) => _late.Record(elapsed);

                    internal void Hit(string path) => _open.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("url.path", path));

                    public void Close(long by) => _open.Add(by);
                }
            }
            """);
        await graph.IsSilent<CounterDecremented>(Program("metrics.Open(-1);"));
        await graph.IsSilent<ElapsedUnitMismatch>(Program("metrics.Late(watch.ElapsedMilliseconds);"));
        await graph.IsSilent<HighCardinalityTag>(Program("metrics.Hit(failure.Message);"));
        await graph.Reports<CounterDecremented>(Program("metrics.Open(1); metrics.Close([|-1|]);"));
    }

    // In an editor too its code is not asked: a build would not see it.
    [Fact]
    public Task A_method_of_that_name_of_the_programs_own()
        => new ProjectGraph().With("Shop.Telemetry", Library).IsSilent<CounterDecremented>(
            "public class Door { public void Open(long by) { } public void Close() => Open(-1); }");

    [Theory]
    [InlineData("metrics.Late(watch.Elapsed.TotalSeconds);")]
    [InlineData("metrics.Late(count);")]
    [InlineData("metrics.LateMs(watch.ElapsedMilliseconds);")]
    [InlineData("metrics.LateMs(watch.Elapsed.TotalSeconds);")]
    [InlineData("metrics.Open(watch.ElapsedMilliseconds);")]
    [InlineData("Stock.Pick(watch.Elapsed.TotalSeconds);")]
    public Task Time_in_the_right_unit_or_one_that_nobody_promises(string statement)
        => new ProjectGraph().With("Shop.Telemetry", Library).With("Shop.Stock", PrometheusLibrary).IsSilent<ElapsedUnitMismatch>(Program(statement));

    [Theory]
    [InlineData("metrics.Late([|watch.ElapsedMilliseconds|]);", "watch.ElapsedMilliseconds")]
    [InlineData("""metrics.Timed([|watch.Elapsed.TotalMilliseconds|], "Berlin");""", "watch.Elapsed.TotalMilliseconds")]
    [InlineData("metrics.LateInSeconds([|watch.ElapsedMilliseconds|]);", "watch.ElapsedMilliseconds")]
    [InlineData("metrics.LateWhole(by: 1); metrics.LateWhole([|watch.ElapsedMilliseconds|]);", "watch.ElapsedMilliseconds")]
    public Task Milliseconds_into_seconds_of_another_project(string statement, string value)
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<ElapsedUnitMismatch>(
            Program(statement.Replace("by: 1", "1", StringComparison.Ordinal)),
            project: null,
            $"The metric 'shop.orders.late' is in seconds and is given '{value}', which is in milliseconds: its values are a thousand times too large. Record seconds.");

    [Fact]
    public Task Milliseconds_into_default_buckets_of_another_project()
        => new ProjectGraph().With("Shop.Telemetry", Library).With("Shop.Stock", PrometheusLibrary).Reports<ElapsedUnitMismatch>(Program("Stock.Pick([|watch.ElapsedMilliseconds|]);"));

    [Fact]
    public Task A_project_that_does_not_tell_of_time()
        => new ProjectGraph().WithSilent("Shop.Telemetry", Library).IsSilent<ElapsedUnitMismatch>(Program("metrics.Late(watch.ElapsedMilliseconds);"));

    [Theory]
    [InlineData("""metrics.Hit("/orders");""")]
    [InlineData("metrics.Hit(text);")]
    [InlineData("metrics.Known(failure.Message);")]
    [InlineData("metrics.Shortened(failure.Message);")]
    [InlineData("metrics.Root(failure.Message);")]
    [InlineData("metrics.MaybeHit(failure.Message);")]
    [InlineData("metrics.Started(System.Guid.NewGuid().ToString());")]
    public Task A_tag_that_is_one_of_few_or_may_be(string statement)
        => new ProjectGraph().With("Shop.Telemetry", Library).IsSilent<HighCardinalityTag>(Program(statement));

    [Theory]
    [InlineData("metrics.Hit([|failure.Message|]);", "The tag 'url.path'")]
    [InlineData("metrics?.Hit(path: [|failure.Message|]);", "The tag 'url.path'")]
    [InlineData("""metrics.HitTwo("Berlin", [|failure.Message|]);""", "The tag 'url.path'")]
    [InlineData("metrics.Timed(1, [|failure.Message|]);", "The tag 'shop'")]
    [InlineData("metrics.Open(1, [|failure.Message|]);", "The tag 'shop'")]
    public Task A_tag_without_bounds_through_another_project(string statement, string tag)
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<HighCardinalityTag>(
            Program(statement),
            project: null,
            $"{tag} gets the text of an exception ('failure.Message'): there is no end of values, and each one is a series of its own, "
                + "until OpenTelemetry puts all that comes after the first 2000 into one overflow series. Use the exception's type, and log the text.");

    [Fact]
    public async Task A_label_without_bounds_through_another_project()
    {
        ProjectGraph graph = new ProjectGraph().With("Shop.Telemetry", Library).With("Shop.Stock", PrometheusLibrary);
        await graph.Reports<HighCardinalityTag>(Program("Stock.Request([|failure.Message|]);"));
        await graph.IsSilent<IdentifierTagKey>(Program("Stock.Request(failure.Message);"));
    }

    [Fact]
    public Task A_project_that_does_not_tell_of_tags()
        => new ProjectGraph().WithSilent("Shop.Telemetry", Library).IsSilent<HighCardinalityTag>(Program("metrics.Hit(failure.Message);"));

    [Theory]
    [InlineData("library=System.Diagnostics.Metrics,=a")]
    [InlineData("library=System.Diagnostics.Metrics,-1=a")]
    [InlineData("library=System.Diagnostics.Metrics,7=a")]
    [InlineData("library=Elsewhere,0=a")]
    [InlineData("0=a")]
    public Task Damaged_facts_of_tags(string roles)
        => new ProjectGraph().WithSilent(
            "Shop.Telemetry",
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nforwards|tag|M:Shop.Telemetry.Orders.Hit(System.String)|{{roles}}")]
            namespace Shop.Telemetry { public class OrderMetrics { } public static class Orders { public static void Hit(string path) { } } }
            """).IsSilent<HighCardinalityTag>(Program("Orders.Hit(failure.Message);"));

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
            public void Close(OrderMetrics metrics, int count, System.Diagnostics.Stopwatch watch, System.Exception failure, string text)
            {
                {{statement}}
            }
        }
        """;
}
