using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What comes of a dropped scope, and that its fix mends it: with OpenTelemetry's SDK, prometheus-net and the log libraries themselves.</summary>
public class DiscardedScopeBehaviourTests
{
    private static string Placing(string start) => $$"""
        using System.Diagnostics;

        public static class Run
        {
            static readonly ActivitySource Source = new("shop");

            public static void Main()
            {
                Place();
                using var later = Source.StartActivity("later");
            }

            static void Place()
            {
                {{start}}
                using var inner = Source.StartActivity("inner");
            }
        }
        """;

    [Fact]
    public async Task A_dropped_activity_is_never_exported_and_adopts_later_ones()
    {
        var spans = await SpanRun.OfAsync(Placing("""Source.StartActivity("orders.place")?.SetTag("orders", 1);"""));
        Assert.Equal(["inner", "later"], spans.Select(span => span.Name));
    }

    [Fact]
    public async Task A_held_activity_is_exported_and_adopts_what_belongs_to_it()
    {
        var spans = await SpanRun.OfAsync(Placing("""using var activity = Source.StartActivity("orders.place")?.SetTag("orders", 1);"""));
        Assert.Equal(["inner", "orders.place", "later"], spans.Select(span => span.Name));
        Assert.Equal(["orders.place", "", ""], spans.Select(span => span.Parent));
        Assert.Equal("orders=1", spans[1].Tags);
    }

    [Theory]
    [InlineData("""tracer.StartActiveSpan("orders.place");""", false)]
    [InlineData("""using var span = tracer.StartActiveSpan("orders.place");""", true)]
    [InlineData("""tracer.StartSpan("orders.place");""", false)]
    [InlineData("""using var span = tracer.StartSpan("orders.place");""", true)]
    public async Task A_span_of_the_tracer_is_exported_when_it_is_ended(string start, bool exported)
    {
        var spans = await SpanRun.OfAsync($$"""
            public static class Run
            {
                public static void Main()
                {
                    var tracer = OpenTelemetry.Trace.TracerProvider.Default.GetTracer("shop");
                    {{start}}
                    Console.Write("");
                }
            }
            """);
        Assert.Equal(exported ? ["orders.place"] : [], spans.Select(span => span.Name));
    }

    [Theory]
    [InlineData("Duration.NewTimer();", 0)]
    [InlineData("using var timer = Duration.NewTimer();", 1)]
    public async Task A_timer_observes_when_it_is_disposed(string start, double count)
    {
        Scrape scrape = await MetricRun.OfAsync(Measuring(start));
        Assert.Equal(count, scrape["order_seconds_count"]);
    }

    [Theory]
    [InlineData("Active.TrackInProgress();", 1)]
    [InlineData("using var inProgress = Active.TrackInProgress();", 0)]
    public async Task Work_in_progress_ends_when_it_is_disposed(string start, double active)
    {
        Scrape scrape = await MetricRun.OfAsync(Measuring(start));
        Assert.Equal(active, scrape["orders_active"]);
    }

    [Theory]
    [InlineData("""LogContext.PushProperty("OrderId", 1);""", "OrderId: ScalarValue 1")]
    [InlineData("""using var scope = LogContext.PushProperty("OrderId", 1);""", "")]
    public void A_property_stays_on_what_others_log(string start, string properties)
    {
        var events = LogRun.Of($$"""
            using Serilog.Context;
            public static class Run
            {
                public static void Main(Serilog.ILogger logger) { Place(); logger.Information("Later"); LogContext.Reset(); }
                static void Place() { {{start}} Console.Write(""); }
            }
            """);
        Assert.Equal(properties, Assert.Single(events).Properties);
    }

    [Fact]
    public void An_async_method_gives_the_context_back()
    {
        var events = LogRun.Of("""
            using Serilog.Context;
            public static class Run
            {
                public static void Main(Serilog.ILogger logger) { Place().Wait(); logger.Information("Later"); }
                static async Task Place() { LogContext.PushProperty("OrderId", 1); await Task.Yield(); }
            }
            """);
        Assert.Equal("", Assert.Single(events).Properties);
    }

    [Theory]
    [InlineData("""LogContext.PushProperty("OrderId", 1);""", "OrderId: ScalarValue 1")]
    [InlineData("""using var scope = LogContext.PushProperty("OrderId", 1);""", "")]
    public void A_task_that_is_passed_on_keeps_the_property_and_its_caller_loses_it(string start, string ofCaller)
    {
        var events = LogRun.Of($$"""
            using Serilog.Context;
            public static class Run
            {
                public static void Main(Serilog.ILogger logger) { Outer(logger).Wait(); logger.Information("Later"); }
                static async Task Outer(Serilog.ILogger logger) { await Invoke(async () => { await Task.Yield(); logger.Information("Inner"); }); logger.Information("Outer"); }
                static Task Invoke(Func<Task> next) { {{start}} return next(); }
            }
            """);
        Assert.Equal(["OrderId: ScalarValue 1", ofCaller, ""], events.Select(logged => logged.Properties));
    }

    private static string Measuring(string start) => $$"""
        using Prometheus;
        public static class Run
        {
            static readonly Histogram Duration = Metrics.CreateHistogram("order_seconds", "Time.");
            static readonly Gauge Active = Metrics.CreateGauge("orders_active", "Orders.");
            public static void Main() { {{start}} Console.Write(""); }
        }
        """;
}
