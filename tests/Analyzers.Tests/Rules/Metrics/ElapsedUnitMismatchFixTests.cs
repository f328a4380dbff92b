using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ElapsedUnitMismatchFixTests
{
    [Theory]
    [InlineData("watch.ElapsedMilliseconds", "watch.Elapsed.TotalSeconds")]
    [InlineData("(double)watch.ElapsedMilliseconds", "watch.Elapsed.TotalSeconds")]
    [InlineData("watch.Elapsed.TotalMilliseconds", "watch.Elapsed.TotalSeconds")]
    [InlineData("(long)span.TotalMilliseconds", "span.TotalSeconds")]
    [InlineData("Stopwatch.GetElapsedTime(start).TotalMilliseconds", "Stopwatch.GetElapsedTime(start).TotalSeconds")]
    [InlineData("(DateTime.UtcNow - then).TotalMilliseconds", "(DateTime.UtcNow - then).TotalSeconds")]
    [InlineData("span.TotalMinutes", "span.TotalSeconds")]
    [InlineData("span.Seconds", "span.TotalSeconds")]
    [InlineData("span.Milliseconds", "span.TotalSeconds")]
    [InlineData("Environment.TickCount64 - start", "(Environment.TickCount64 - start) / 1000.0")]
    [InlineData("Math.Round(span.TotalMilliseconds)", "Math.Round(span.TotalMilliseconds) / 1000.0")]
    [InlineData("ms", "ms / 1000.0")]
    public Task Seconds_are_recorded(string before, string after) => Verify.Fixes<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(Around("s", $"/* took */ [|{before}|]"), Around("s", $"/* took */ {after}"));

    [Theory]
    [InlineData("span.TotalSeconds", "span.TotalMilliseconds")]
    [InlineData("span.Milliseconds", "span.TotalMilliseconds")]
    [InlineData("watch.ElapsedMilliseconds / 1000.0", "(watch.ElapsedMilliseconds / 1000.0) * 1000")]
    public Task Milliseconds_are_recorded(string before, string after) => Verify.Fixes<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(Around("ms", $"[|{before}|]"), Around("ms", after));

    // What a method of the project's own takes is not changed: where it takes whole numbers, there is no fix.
    [Theory]
    [InlineData("double", "Late([|watch.ElapsedMilliseconds|]);", "Late(watch.Elapsed.TotalSeconds);")]
    [InlineData("double", "Late(elapsed: [|(double)span.Milliseconds|]);", "Late(elapsed: span.TotalSeconds);")]
    public Task What_is_handed_to_a_method_that_records_it(string type, string before, string after)
        => Verify.Fixes<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(Through(type, before), Through(type, after));

    [Fact]
    public Task A_method_that_takes_whole_seconds_keeps_them()
        => Verify.HasNoFix<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(Through("long", "Late([|watch.ElapsedMilliseconds|]);"));

    private static string Through(string type, string statement)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Checkout(Meter meter)
            {
                private readonly Histogram<double> _duration = meter.CreateHistogram<double>("checkout.duration", "s");

                public void Do(Stopwatch watch, TimeSpan span)
                {
                    {{statement}}
                }

                private void Late({{type}} elapsed) => _duration.Record(elapsed);
            }
            """;

    [Fact]
    public Task An_instrument_of_whole_numbers_takes_fractions()
        => Verify.Fixes<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Checkout(Meter meter)
            {
                private readonly Histogram<long> _duration = meter.CreateHistogram<long>("checkout.duration", "s"); // kept

                public void Do(Stopwatch watch, TimeSpan span)
                {
                    _duration.Record([|watch.ElapsedMilliseconds|], new KeyValuePair<string, object?>("shop", "a"));
                    _duration.Record([|(long)span.TotalMilliseconds|]);
                    _duration.Record((long)span.TotalSeconds);
                    _duration.Record(1);
                }
            }
            """,
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Checkout(Meter meter)
            {
                private readonly Histogram<double> _duration = meter.CreateHistogram<double>("checkout.duration", "s"); // kept

                public void Do(Stopwatch watch, TimeSpan span)
                {
                    _duration.Record(watch.Elapsed.TotalSeconds, new KeyValuePair<string, object?>("shop", "a"));
                    _duration.Record(span.TotalSeconds);
                    _duration.Record((long)span.TotalSeconds);
                    _duration.Record(1);
                }
            }
            """);

    [Fact]
    public Task prometheus_net_observes_seconds()
        => Verify.Fixes<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(
            """
            using System.Diagnostics;
            using Prometheus;

            public class Checkout
            {
                private static readonly Histogram Duration = Metrics.CreateHistogram("checkout_duration", "", "shop");
                private static readonly Counter Busy = Metrics.CreateCounter("busy_seconds_total", "");

                public void Do(Stopwatch watch, string shop)
                {
                    Duration.WithLabels(shop).Observe([|watch.ElapsedMilliseconds|]);
                    Busy.Inc([|watch.Elapsed.TotalMilliseconds|]);
                }
            }
            """,
            """
            using System.Diagnostics;
            using Prometheus;

            public class Checkout
            {
                private static readonly Histogram Duration = Metrics.CreateHistogram("checkout_duration", "", "shop");
                private static readonly Counter Busy = Metrics.CreateCounter("busy_seconds_total", "");

                public void Do(Stopwatch watch, string shop)
                {
                    Duration.WithLabels(shop).Observe(watch.Elapsed.TotalSeconds);
                    Busy.Inc(watch.Elapsed.TotalSeconds);
                }
            }
            """);

    [Theory]

    // Its name says milliseconds, its buckets seconds: which is right is not ours to say.
    [InlineData("using Prometheus;", "private static readonly Histogram H = Metrics.CreateHistogram(\"duration_ms\", \"\");", "H.Observe([|watch.ElapsedMilliseconds|]);")]

    // Held as another type.
    [InlineData("using System.Diagnostics.Metrics;", "private static readonly Histogram<long> H = new Meter(\"shop\").CreateHistogram<long>(\"duration\", \"s\"); private readonly object _h = H;", "H.Record([|watch.ElapsedMilliseconds|]);")]
    public Task What_cannot_be_told_or_changed_has_no_fix(string import, string field, string statement)
        => Verify.HasNoFix<ElapsedUnitMismatch, ElapsedUnitMismatchFix>($$"""
            using System.Diagnostics;
            {{import}}

            public class Checkout
            {
                {{field}}

                public void Do(Stopwatch watch)
                {
                    {{statement}}
                }
            }
            """);

    [Fact]
    public async Task Milliseconds_land_beyond_the_default_buckets_and_seconds_in_them()
    {
        const string Source = """
            using Prometheus;

            public static class Run
            {
                private static readonly Histogram Duration = Metrics.CreateHistogram("checkout_duration", "");

                public static void Main()
                {
                    var elapsed = TimeSpan.FromMilliseconds(250);
                    Duration.Observe(elapsed.TotalMilliseconds);
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<ElapsedUnitMismatch, ElapsedUnitMismatchFix>(TestProject.Service, Source));

        Scrape before = await MetricRun.OfAsync(Source), after = await MetricRun.OfAsync(repaired);

        Assert.Equal(0, before["checkout_duration_bucket{le=\"10\"}"]);
        Assert.Equal(1, before["checkout_duration_bucket{le=\"+Inf\"}"]);
        Assert.Equal(0, after["checkout_duration_bucket{le=\"0.1\"}"]);
        Assert.Equal(1, after["checkout_duration_bucket{le=\"0.25\"}"]);
    }

    private static string Around(string unit, string value)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Checkout(Meter meter)
            {
                private readonly Histogram<double> _duration = meter.CreateHistogram<double>("checkout.duration", "{{unit}}");

                public void Do(Stopwatch watch, TimeSpan span, DateTime then, long start)
                {
                    var ms = watch.ElapsedMilliseconds;
                    _duration.Record({{value}});
                }
            }
            """;
}
