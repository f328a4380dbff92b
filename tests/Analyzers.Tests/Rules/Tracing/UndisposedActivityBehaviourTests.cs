using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What becomes of an activity that its method does not stop, before the fix and after it.</summary>
public class UndisposedActivityBehaviourTests
{
    private static string Placing(string start, string end, bool fails) => $$"""
        using System.Diagnostics;

        public static class Run
        {
            static readonly ActivitySource Source = new("shop");

            public static async Task Main()
            {
                try { await Place(); } catch (InvalidOperationException) { }
                using var later = Source.StartActivity("later");
            }

            static async Task Place()
            {
                {{start}}
                await Task.Yield();
                {{(fails ? "throw new InvalidOperationException();" : "")}}
                {{end}}
            }
        }
        """;

    [Theory]
    [InlineData("var activity = Source.StartActivity(\"orders.place\");", "", false, false)]
    [InlineData("var activity = Source.StartActivity(\"orders.place\");", "activity?.Stop();", false, true)]
    [InlineData("var activity = Source.StartActivity(\"orders.place\");", "activity?.Stop();", true, false)]
    [InlineData("using var activity = Source.StartActivity(\"orders.place\");", "", false, true)]
    [InlineData("using var activity = Source.StartActivity(\"orders.place\");", "", true, true)]
    [InlineData("using var activity = Source.StartActivity(\"orders.place\");", "activity?.Stop();", false, true)]
    public async Task Only_what_is_stopped_is_exported(string start, string end, bool fails, bool exported)
    {
        var spans = await SpanRun.OfAsync(Placing(start, end, fails));
        Assert.Equal(exported ? ["orders.place", "later"] : ["later"], spans.Select(span => span.Name));
    }

    [Fact]
    public async Task Without_a_listener_a_using_holds_null()
    {
        var spans = await SpanRun.OfAsync("""
            using System.Diagnostics;

            public static class Run
            {
                static readonly ActivitySource Source = new("nobody listens to this");

                public static void Main()
                {
                    using var activity = Source.StartActivity("orders.place");
                    using var tagged = Source.StartActivity("orders.pay")?.SetTag("k", 1);
                    activity?.SetTag("k", 1);
                    if (activity is not null || tagged is not null)
                        throw new ArgumentException("Somebody listens.");
                }
            }
            """);
        Assert.Empty(spans);
    }

    [Theory]
    [InlineData("using var timer = Duration.NewTimer(); timer.ObserveDuration();", 2)]
    [InlineData("using var timer = Duration.NewTimer();", 1)]
    public async Task A_timer_that_is_observed_and_disposed_observes_twice(string statements, double count)
    {
        Scrape scrape = await MetricRun.OfAsync($$"""
            using Prometheus;
            public static class Run
            {
                static readonly Histogram Duration = Metrics.CreateHistogram("order_seconds", "Time.");
                public static void Main() { {{statements}} }
            }
            """);
        Assert.Equal(count, scrape["order_seconds_count"]);
    }
}
