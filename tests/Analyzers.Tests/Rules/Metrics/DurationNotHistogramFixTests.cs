using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class DurationNotHistogramFixTests
{
    [Fact]
    public Task Gauges_and_counters_of_prometheus_net_become_histograms()
        => Verify.Fixes<DurationNotHistogram, DurationNotHistogramFix>(
            """
            using System.Diagnostics;
            using Prometheus;

            public class Shop
            {
                // How long.
                private static readonly Gauge Import = Metrics.CreateGauge("import_duration_seconds", "Imports.", new GaugeConfiguration { LabelNames = ["shop"] }); // kept

                private readonly ICounter _export = Metrics.CreateCounter("export_duration_seconds", "Exports.");

                public void Do(Stopwatch watch)
                {
                    Import.WithLabels("a").Set([|watch.Elapsed.TotalSeconds|] /* all of it */);
                    Import.WithLabels("b").Set(val: [|watch.Elapsed.TotalSeconds|]);
                    _export.Inc([|watch.Elapsed.TotalSeconds|]);
                    using (
                        [|_export.NewTimer()|])
                    {
                    }
                }
            }
            """,
            """
            using System.Diagnostics;
            using Prometheus;

            public class Shop
            {
                // How long.
                private static readonly Histogram Import = Metrics.CreateHistogram("import_duration_seconds", "Imports.", new HistogramConfiguration { LabelNames = ["shop"] }); // kept

                private readonly IHistogram _export = Metrics.CreateHistogram("export_duration_seconds", "Exports.");

                public void Do(Stopwatch watch)
                {
                    Import.WithLabels("a").Observe(watch.Elapsed.TotalSeconds /* all of it */);
                    Import.WithLabels("b").Observe(val: watch.Elapsed.TotalSeconds);
                    _export.Observe(watch.Elapsed.TotalSeconds);
                    using (
                        _export.NewTimer())
                    {
                    }
                }
            }
            """);

    [Fact]
    public Task Instruments_of_a_meter_become_histograms_with_buckets_where_they_need_them()
        => Verify.Fixes<DurationNotHistogram, DurationNotHistogramFix>(
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Gauge<double> _import = meter.CreateGauge<double>("import.duration", "s");
                private readonly Counter<long> _export = meter.CreateCounter<long>("export.duration", "ms");

                public void Do(Stopwatch watch)
                {
                    _import.Record([|watch.Elapsed.TotalSeconds|], new KeyValuePair<string, object?>("shop", "a"));
                    _import.Record([|watch.Elapsed.TotalSeconds|]);
                    _export?.Add(delta: [|watch.ElapsedMilliseconds|]);
                }
            }
            """,
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<double> _import = meter.CreateHistogram<double>("import.duration", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
                private readonly Histogram<long> _export = meter.CreateHistogram<long>("export.duration", "ms");

                public void Do(Stopwatch watch)
                {
                    _import.Record(watch.Elapsed.TotalSeconds, new KeyValuePair<string, object?>("shop", "a"));
                    _import.Record(watch.Elapsed.TotalSeconds);
                    _export?.Record(value: watch.ElapsedMilliseconds);
                }
            }
            """);

    [Theory]

    // Something else is done with it.
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); G.Set(0);")]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); G.Inc();")]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); _ = G.Value;")]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); G.SetToCurrentTimeUtc();")]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); All.Add(G);")]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]); Metrics.CreateGauge(\"import_duration\", \"\").Set(1);")]

    // The default buckets of prometheus-net end at ten.
    [InlineData("G.Set([|watch.ElapsedMilliseconds|]);")]

    // What the wrapper is given elsewhere may be anything.
    [InlineData("Took([|watch.Elapsed.TotalSeconds|]);")]
    public Task What_is_more_than_durations_has_no_fix(string statements)
        => Verify.HasNoFix<DurationNotHistogram, DurationNotHistogramFix>($$"""
            using System.Diagnostics;
            using Prometheus;

            public static class Shop
            {
                private static readonly Gauge G = Metrics.CreateGauge("import_duration", "");
                private static readonly List<object> All = [];

                public static void Do(Stopwatch watch)
                {
                    {{statements}}
                }

                private static void Took(double seconds) => G.Set(seconds);
            }
            """);
}
