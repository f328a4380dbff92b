using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What a scrape shows of durations before and after the fixes of OBS2005, OBS2008, OBS2009 and OBS2010.</summary>
public class DurationExpositionTests
{
    [Fact]
    public async Task A_gauge_of_durations_shows_the_last_and_a_histogram_all()
    {
        string source = Meters("""
            private static readonly Gauge<double> Took = Meter.CreateGauge<double>("checkout.duration", "s");

            public static void Main()
            {
                Note(TimeSpan.FromSeconds(8));
                Note(TimeSpan.FromSeconds(0.2));
            }

            private static void Note(TimeSpan elapsed) => Took.Record(elapsed.TotalSeconds);
            """);

        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<DurationNotHistogram, DurationNotHistogramFix>(source));

        Assert.Equal(0.2, before["checkout_duration_seconds"]);
        Assert.Equal("histogram", after.TypeOf("checkout_duration_seconds"));
        Assert.Equal(2, after["checkout_duration_seconds_count"]);
        Assert.Equal(8.2, after["checkout_duration_seconds_sum"]!.Value, 6);
    }

    [Fact]
    public async Task Seconds_fall_into_one_default_bucket_and_apart_with_the_boundaries_of_the_fix()
    {
        string source = Meters("""
            private static readonly Histogram<double> Took = Meter.CreateHistogram<double>("checkout.duration", "s");

            public static void Main()
            {
                Took.Record(0.02);
                Took.Record(0.4);
                Took.Record(4);
            }
            """);

        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<SecondsHistogramDefaultBuckets, SecondsHistogramDefaultBucketsFix>(source));

        Assert.Equal(0, before["checkout_duration_seconds_bucket{le=\"0\"}"]);
        Assert.Equal(3, before["checkout_duration_seconds_bucket{le=\"5\"}"]);
        Assert.Equal(1, after["checkout_duration_seconds_bucket{le=\"0.025\"}"]);
        Assert.Equal(2, after["checkout_duration_seconds_bucket{le=\"0.5\"}"]);
        Assert.Equal(3, after["checkout_duration_seconds_bucket{le=\"5\"}"]);
    }

    [Fact]
    public async Task Milliseconds_become_seconds_in_name_and_value()
    {
        string source = Meters("""
            private static readonly Histogram<double> Took = Meter.CreateHistogram<double>("checkout.duration", "ms");

            public static void Main() => Note(TimeSpan.FromMilliseconds(250));

            private static void Note(TimeSpan elapsed) => Took.Record(elapsed.TotalMilliseconds);
            """);

        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<MillisecondDuration, MillisecondDurationFix>(source));

        Assert.Equal(["checkout_duration_milliseconds"], before.Metrics);
        Assert.Equal(250, before["checkout_duration_milliseconds_sum"]);
        Assert.Equal(["checkout_duration_seconds"], after.Metrics);
        Assert.Equal(0.25, after["checkout_duration_seconds_sum"]);
    }

    [Fact]
    public async Task The_time_since_becomes_the_moment()
    {
        const string Source = """
            using Prometheus;

            public static class Run
            {
                private static readonly Gauge Backup = Metrics.CreateGauge("backup_age_seconds", "");

                public static void Main() => Show(DateTimeOffset.UnixEpoch.AddSeconds(1000));

                private static void Show(DateTimeOffset last) => Backup.Set((DateTimeOffset.UtcNow - last).TotalSeconds);
            }
            """;

        Scrape before = await MetricRun.OfAsync(Source), after = await MetricRun.OfAsync(await RepairedAsync<TimeSinceGauge, TimeSinceGaugeFix>(Source));

        Assert.True(before["backup_age_seconds"] > 1_000_000_000);
        Assert.Equal(1000, after["backup_age_seconds"]);
    }

    private static string Meters(string members)
        => $$"""
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Meter = new("shop");
            {{members}}
            }
            """;

    private static async Task<string> RepairedAsync<TRule, TFix>(string source)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => Assert.Single(await Repair.AllAsync<TRule, TFix>(TestProject.Service, source));
}
