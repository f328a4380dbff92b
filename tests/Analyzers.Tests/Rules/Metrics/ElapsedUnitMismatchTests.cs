using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ElapsedUnitMismatchTests
{
    [Theory]

    // The unit that is promised.
    [InlineData("_seconds.Record(watch.Elapsed.TotalSeconds);")]
    [InlineData("_seconds.Record(watch.ElapsedMilliseconds / 1000.0);")]
    [InlineData("_seconds.Record(watch.ElapsedMilliseconds / 1000d);")]
    [InlineData("var ms = watch.ElapsedMilliseconds; _seconds.Record(ms / 1000.0);")]
    [InlineData("_inWords.Record(span.TotalSeconds);")]
    [InlineData("_inOtherWords.Record(watch.ElapsedMilliseconds);")]
    [InlineData("_ms.Record(watch.ElapsedMilliseconds);")]
    [InlineData("_ms.Record(span.TotalMilliseconds);")]
    [InlineData("_ms.Record(span.TotalSeconds * 1000);")]
    [InlineData("_namedSeconds.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);")]
    [InlineData("_minutes.Record(span.TotalMinutes);")]
    [InlineData("_seconds.Record(span.TotalSeconds / 1000);")]
    [InlineData("P.Seconds.Observe(span.TotalSeconds);")]
    [InlineData("P.SecondsTotal.Inc(span.TotalSeconds);")]
    [InlineData("P.Buckets.Observe(watch.ElapsedMilliseconds);")]
    [InlineData("P.BucketsMs.Observe(watch.ElapsedMilliseconds);")]
    [InlineData("P.DefaultBuckets.Observe(span.TotalSeconds);")]
    [InlineData("P.GaugeOfTime.Set(watch.ElapsedMilliseconds);")]
    [InlineData("P.Unknown.Observe(watch.ElapsedMilliseconds);")]

    // No unit of time is promised, or the promises differ.
    [InlineData("_plain.Record(watch.ElapsedMilliseconds);")]
    [InlineData("_bytes.Record(watch.ElapsedMilliseconds);")]
    [InlineData("_contradiction.Record(watch.ElapsedMilliseconds);")]

    // What the unit is cannot be seen.
    [InlineData("_seconds.Record(n);")]
    [InlineData("_seconds.Record(watch.ElapsedTicks);")]
    [InlineData("_seconds.Record(watch.ElapsedMilliseconds / n);")]
    [InlineData("_seconds.Record(watch.ElapsedMilliseconds + n);")]
    [InlineData("_seconds.Record(ToSeconds(watch.ElapsedMilliseconds));")]
    [InlineData("var ms = watch.ElapsedMilliseconds; ms /= 1000; _seconds.Record(ms);")]
    [InlineData("_seconds.Record(other.TotalMilliseconds);")]
    [InlineData("unknown.Record(watch.ElapsedMilliseconds);")]

    // Through a method of the project's own; what one asks for that is called after milliseconds, its callers give.
    [InlineData("Late(watch.Elapsed.TotalSeconds);")]
    [InlineData("LateMs(watch.ElapsedMilliseconds);")]
    [InlineData("Plain(watch.ElapsedMilliseconds);")]

    // Parts of a clock, not of a time that something took.
    [InlineData("_plain.Record(DateTime.UtcNow.TimeOfDay.Seconds);")]
    [InlineData("_plain.Record(span.Hours);")]
    [InlineData("_plain.Record(DateTime.UtcNow.Millisecond);")]
    public Task The_right_unit_is_silent(string statement) => Verify.IsSilent<ElapsedUnitMismatch>(Around(statement));

    [Theory]
    [InlineData("_seconds.Record([|watch.ElapsedMilliseconds|]);")]
    [InlineData("Late([|watch.ElapsedMilliseconds|]);")]
    [InlineData("this.Late(elapsed: [|span.TotalMilliseconds|]);")]
    [InlineData("_seconds.Record([|span.TotalMilliseconds|]);")]
    [InlineData("_seconds.Record([|(double)watch.ElapsedMilliseconds|]);")]
    [InlineData("_seconds.Record([|(DateTime.UtcNow - then).TotalMilliseconds|]);")]
    [InlineData("_seconds.Record([|Stopwatch.GetElapsedTime(start).TotalMilliseconds|]);")]
    [InlineData("_seconds.Record([|Environment.TickCount64 - start|]);")]
    [InlineData("_seconds.Record([|Math.Round(span.TotalMilliseconds)|]);")]
    [InlineData("var ms = watch.ElapsedMilliseconds; _seconds.Record([|ms|]);")]
    [InlineData("var elapsed = watch.Elapsed; _seconds.Record([|elapsed.TotalMilliseconds|]);")]
    [InlineData("_seconds.Record([|span.TotalMinutes|]);")]
    [InlineData("_seconds.Record([|span.TotalMicroseconds / 1000|]);")]
    [InlineData("_namedSeconds.Record([|watch.ElapsedMilliseconds|]);")]
    [InlineData("_inWords.Record([|watch.ElapsedMilliseconds|]);")]
    [InlineData("_ms.Record([|span.TotalSeconds|]);")]
    [InlineData("_ms.Record([|watch.ElapsedMilliseconds / 1000.0|]);")]
    [InlineData("_namedMs.Record([|span.TotalSeconds|]);")]
    [InlineData("P.Seconds.Observe([|watch.ElapsedMilliseconds|]);")]
    [InlineData("P.Seconds.WithLabels(\"a\").Observe([|watch.ElapsedMilliseconds|]);")]
    [InlineData("P.SecondsTotal.Inc([|span.TotalMilliseconds|]);")]
    [InlineData("P.GaugeSeconds.Set([|span.TotalMilliseconds|]);")]
    [InlineData("P.Summary.Observe([|span.TotalMilliseconds|]);")]

    // Default buckets end at ten seconds.
    [InlineData("P.DefaultBuckets.Observe([|watch.ElapsedMilliseconds|]);")]
    [InlineData("P.ConfiguredDefaultBuckets.Observe([|watch.ElapsedMilliseconds|]);")]
    [InlineData("P.DefaultBucketsMs.Observe([|watch.ElapsedMilliseconds|]);")]

    // Parts of it.
    [InlineData("var seconds = watch.Elapsed.Seconds; _seconds.Record([|seconds|]);")]
    [InlineData("_seconds.Record([|watch.Elapsed.Seconds|]);")]
    [InlineData("_ms.Record([|span.Milliseconds|]);")]
    [InlineData("_plain.Record([|span.Milliseconds|]);")]
    [InlineData("unknown.Record([|(DateTime.UtcNow - then).Milliseconds|]);")]
    [InlineData("P.Buckets.Observe([|watch.Elapsed.Milliseconds|]);")]
    public Task Another_unit_is_reported(string statement) => Verify.Reports<ElapsedUnitMismatch>(Around(statement));

    [Theory]
    [InlineData("_seconds.Record(watch.ElapsedMilliseconds);", "The metric '_seconds' is in seconds and is given 'watch.ElapsedMilliseconds', which is in milliseconds: its values are a thousand times too large. Record seconds.")]
    [InlineData("_ms.Record(span.TotalSeconds);", "The metric '_ms' is in milliseconds and is given 'span.TotalSeconds', which is in seconds: its values are a thousand times too small. Record milliseconds.")]
    [InlineData("P.DefaultBuckets.Observe(watch.ElapsedMilliseconds);", "The histogram 'DefaultBuckets' has the default buckets, which end at 10 seconds, and is given 'watch.ElapsedMilliseconds', which is in milliseconds: nearly every value lands in +Inf, and its quantiles mean nothing. Observe seconds, or give it buckets in milliseconds.")]
    [InlineData("_ms.Record(span.Milliseconds);", "'span.Milliseconds' is only the milliseconds part of the time, not all of it: 1.5 seconds are recorded as 500 at most. Give '_ms' 'TotalMilliseconds'.")]
    [InlineData("_seconds.Record(span.Seconds);", "'span.Seconds' is only the seconds part of the time, not all of it: 90 seconds are recorded as 30. Give '_seconds' 'TotalSeconds'.")]
    public async Task The_message_says_what_is_given_and_what_is_wanted(string statement, string message)
        => Assert.Equal([message], (await Findings.OfAsync<ElapsedUnitMismatch>(Around(statement), TestProject.Service)).Select(found => found.GetMessage()));

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<ElapsedUnitMismatch>(Around("_seconds.Record(watch.ElapsedMilliseconds);"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code_is_silent()
        => Verify.IsSilent<ElapsedUnitMismatch>(Around("_seconds.Record(watch.); _seconds.Record(); _seconds.Record(missing.TotalMilliseconds);"), TestProject.Service with { MayNotCompile = true });

    private static string Around(string statement)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using HistogramConfiguration = Prometheus.HistogramConfiguration;
            using Metrics = Prometheus.Metrics;

            public class Checkout(Meter meter)
            {
                private readonly Histogram<double> _seconds = meter.CreateHistogram<double>("checkout.duration", "s");
                private readonly Histogram<double> _inWords = meter.CreateHistogram<double>("checkout.duration", "seconds");
                private readonly Histogram<double> _inOtherWords = meter.CreateHistogram<double>("checkout.rate", "requests per second");
                private readonly Histogram<double> _namedSeconds = meter.CreateHistogram<double>("checkout.duration_seconds");
                private readonly Histogram<double> _ms = meter.CreateHistogram<double>("checkout.duration", unit: "ms");
                private readonly Histogram<double> _namedMs = meter.CreateHistogram<double>("checkout_duration_ms");
                private readonly Histogram<double> _minutes = meter.CreateHistogram<double>("checkout.duration", "min");
                private readonly Histogram<double> _plain = meter.CreateHistogram<double>("seconds");
                private readonly Histogram<double> _bytes = meter.CreateHistogram<double>("checkout.size_seconds", "By");
                private readonly Histogram<double> _contradiction = meter.CreateHistogram<double>("checkout.duration_ms", "s");

                public void Do(Stopwatch watch, TimeSpan span, DateTime then, long start, double n, Histogram<double> unknown, LookAlike other)
                {
                    {{statement}}
                }

                private void Late(double elapsed) => _seconds.Record(elapsed);

                private void LateMs(double elapsedMs) => _seconds.Record(elapsedMs);

                private void Plain(double elapsed) => _plain.Record(elapsed);

                private static double ToSeconds(long ms) => ms / 1000.0;
            }

            public class LookAlike
            {
                public double TotalMilliseconds => 1;
            }

            public static class P
            {
                public static readonly Prometheus.Histogram Seconds = Metrics.CreateHistogram("checkout_seconds", "", "shop");
                public static readonly Prometheus.Counter SecondsTotal = Metrics.CreateCounter("checkout_seconds_total", "");
                public static readonly Prometheus.Gauge GaugeSeconds = Metrics.CreateGauge("last_checkout_seconds", "");
                public static readonly Prometheus.Gauge GaugeOfTime = Metrics.CreateGauge("last_checkout", "");
                public static readonly Prometheus.Summary Summary = Metrics.CreateSummary("checkout_duration_seconds", "");
                public static readonly Prometheus.Histogram DefaultBuckets = Metrics.CreateHistogram("checkout_duration", "");
                public static readonly Prometheus.Histogram ConfiguredDefaultBuckets = Metrics.CreateHistogram("checkout_duration", "", new HistogramConfiguration { LabelNames = [] });
                public static readonly Prometheus.Histogram DefaultBucketsMs = Metrics.CreateHistogram("checkout_duration_ms", "");
                public static readonly Prometheus.Histogram Buckets = Metrics.CreateHistogram("checkout_duration", "", new HistogramConfiguration { Buckets = [10, 100, 1000] });
                public static readonly Prometheus.Histogram BucketsMs = Metrics.CreateHistogram("checkout_duration_ms", "", new HistogramConfiguration { Buckets = [10, 100, 1000] });
                private static readonly HistogramConfiguration Shared = new() { Buckets = [10, 100, 1000] };
                public static readonly Prometheus.Histogram Unknown = Metrics.CreateHistogram("checkout_duration", "", Shared);
            }
            """;
}
