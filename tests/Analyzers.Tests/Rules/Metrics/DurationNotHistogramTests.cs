using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class DurationNotHistogramTests
{
    [Theory]

    // Settings, and times of nobody's operation.
    [InlineData("G.Set(_timeout.TotalSeconds);")]
    [InlineData("G.Set(timeout.TotalSeconds);")]
    [InlineData("G.Set(TimeSpan.FromMinutes(5).TotalSeconds);")]
    [InlineData("G.Set((DateTime.UtcNow - _started).TotalSeconds);")]
    [InlineData("G.Set((_started - DateTime.UtcNow).TotalSeconds);")]
    [InlineData("C.Inc(_timeout.TotalSeconds);")]

    // A part of the time is another fault.
    [InlineData("G.Set(watch.Elapsed.Seconds);")]

    // No times.
    [InlineData("G.Set(1);")]
    [InlineData("G.Inc(); G.Dec();")]
    [InlineData("C.Inc();")]
    [InlineData("G.SetToCurrentTimeUtc();")]

    // Where they belong.
    [InlineData("H.Observe(watch.Elapsed.TotalSeconds);")]
    [InlineData("S.Observe(watch.Elapsed.TotalSeconds);")]
    [InlineData("using (H.NewTimer()) { }")]
    [InlineData("using (S.NewTimer()) { }")]
    [InlineData("H.WithLabels(\"a\").NewTimer().Dispose();")]
    public Task What_is_no_duration_of_an_operation_is_silent(string statements) => Verify.IsSilent<DurationNotHistogram>(Prometheus(statements));

    [Theory]
    [InlineData("G.Set([|watch.Elapsed.TotalSeconds|]);")]
    [InlineData("G.WithLabels(\"a\").Set([|watch.ElapsedMilliseconds|]);")]
    [InlineData("G.Set([|Stopwatch.GetElapsedTime(start).TotalSeconds|]);")]
    [InlineData("var began = DateTime.UtcNow; G.Set([|(DateTime.UtcNow - began).TotalSeconds|]);")]
    [InlineData("var seconds = watch.Elapsed.TotalSeconds; G.Set([|seconds|]);")]
    [InlineData("G.Set([|Math.Round(watch.Elapsed.TotalSeconds, 3)|]);")]
    [InlineData("G.Set([|watch.ElapsedMilliseconds / 1000.0|]);")]
    [InlineData("G.Set([|duration.TotalSeconds|]);")]
    [InlineData("C.Inc([|watch.Elapsed.TotalSeconds|]);")]
    [InlineData("((ICounter)C).Inc([|watch.Elapsed.TotalSeconds|]);")]
    [InlineData("using ([|G.NewTimer()|]) { }")]
    [InlineData("using var timer = [|C.WithLabels(\"a\").NewTimer()|];")]
    [InlineData("using ([|TimerExtensions.NewTimer(G)|]) { }")]
    public Task Durations_in_gauges_and_counters_of_prometheus_net_are_reported(string statements) => Verify.Reports<DurationNotHistogram>(Prometheus(statements));

    [Theory]

    // Whole words say that one value at a time is meant, or a sum.
    [InlineData("CreateGauge", "last_import_duration_seconds")]
    [InlineData("CreateGauge", "import_latest_duration")]
    [InlineData("CreateGauge", "process_uptime_seconds")]
    [InlineData("CreateGauge", "cache_age_seconds")]
    [InlineData("CreateGauge", "worker_busy_seconds")]
    [InlineData("CreateGauge", "cpu_seconds")]
    [InlineData("CreateGauge", "worker_idle_seconds")]
    [InlineData("CreateGauge", "replication_lag_seconds")]
    [InlineData("CreateGauge", "queue_delay_seconds")]
    [InlineData("CreateGauge", "clock_offset_seconds")]
    [InlineData("CreateGauge", "poll_interval_seconds")]
    [InlineData("CreateGauge", "token_ttl_seconds")]
    [InlineData("CreateGauge", "time_remaining_seconds")]
    [InlineData("CreateGauge", "previous_run_seconds")]
    [InlineData("CreateGauge", "app_startup_duration_seconds")]
    [InlineData("CreateGauge", "request_duration_max_seconds")]
    [InlineData("CreateGauge", "lastImportDuration")]
    [InlineData("CreateCounter", "gc_pause_seconds_total")]
    [InlineData("CreateCounter", "gc_pause_milliseconds_total")]
    [InlineData("CreateCounter", "query_time_total")]
    [InlineData("CreateCounter", "worker_busy_total")]
    public Task Names_that_mean_it_are_silent(string create, string name) => Verify.IsSilent<DurationNotHistogram>(Named(create, name, "watch.Elapsed.TotalSeconds"));

    [Theory]
    [InlineData("CreateGauge", "storage_duration_seconds")]
    [InlineData("CreateGauge", "blast_duration_seconds")]
    [InlineData("CreateGauge", "page_load_seconds")]
    [InlineData("CreateGauge", "relay_duration")]
    [InlineData("CreateCounter", "request_duration_total")]
    [InlineData("CreateCounter", "request_duration_seconds")]
    public Task Such_words_inside_others_change_nothing(string create, string name) => Verify.Reports<DurationNotHistogram>(Named(create, name, "[|watch.Elapsed.TotalSeconds|]"));

    [Theory]
    [InlineData("G.Record([|watch.Elapsed.TotalMilliseconds|]);")]
    [InlineData("G.Record([|(long)watch.Elapsed.TotalMilliseconds|], new KeyValuePair<string, object?>(\"shop\", 1));")]
    [InlineData("C.Add([|watch.ElapsedMilliseconds|]);")]
    [InlineData("C?.Add([|watch.ElapsedMilliseconds|]);")]
    [InlineData("Took([|watch.ElapsedMilliseconds|]);")]
    public Task Durations_in_instruments_of_a_meter_are_reported(string statements) => Verify.Reports<DurationNotHistogram>(System(statements));

    [Theory]
    [InlineData("H.Record(watch.Elapsed.TotalMilliseconds);")]
    [InlineData("U.Add(watch.ElapsedMilliseconds);")]
    [InlineData("G.Record(timeout.TotalMilliseconds);")]
    [InlineData("Total.Add(watch.ElapsedMilliseconds);")]
    [InlineData("M.CreateObservableGauge(\"import.duration\", () => watch.Elapsed.TotalSeconds);")]
    [InlineData("M.CreateObservableCounter(\"import.duration\", () => watch.ElapsedMilliseconds);")]
    public Task Other_instruments_of_a_meter_are_silent(string statements) => Verify.IsSilent<DurationNotHistogram>(System(statements));

    [Theory]

    // Who creates it, and under which name, is not in sight.
    [InlineData("private readonly Gauge _duration; public Shop(Gauge duration) => _duration = duration;")]
    [InlineData("private readonly Gauge _duration; public Shop(string prefix) => _duration = Metrics.CreateGauge(prefix + \"_duration\", \"\");")]

    // The text says that one run is meant.
    [InlineData("private readonly Gauge _duration = Metrics.CreateGauge(\"import_duration_seconds\", \"Duration of the last import.\");")]
    [InlineData("private readonly Gauge _duration = Metrics.CreateGauge(\"import_duration_seconds\", \"How long the most recent import took.\");")]
    public Task What_is_not_certain_is_silent(string members)
        => Verify.IsSilent<DurationNotHistogram>($"using Prometheus; using System.Diagnostics; public class Shop {{ {members} public void Do(Stopwatch watch) => _duration.Set(watch.Elapsed.TotalSeconds); }}");

    [Fact]
    public Task A_job_that_pushes_its_metrics_may_keep_a_gauge()
        => Verify.IsSilent<DurationNotHistogram>("""
            using System.Diagnostics;
            using Prometheus;

            public static class Job
            {
                private static readonly Gauge Duration = Metrics.CreateGauge("job_duration_seconds", "Duration of the job.");

                public static void Run(Stopwatch watch)
                {
                    using var pusher = new MetricPusher("http://gateway", "job");
                    Duration.Set(watch.Elapsed.TotalSeconds);
                }
            }
            """);

    [Fact]
    public Task The_message_of_a_gauge()
        => Verify.Reports<DurationNotHistogram>(
            Prometheus("G.Set([|watch.Elapsed.TotalSeconds|]);"),
            messages: "The gauge 'G' holds how long one operation took: a scrape sees only the last one, all others are lost, and there are no percentiles. Make 'G' a Histogram.");

    [Fact]
    public Task The_message_of_a_counter()
        => Verify.Reports<DurationNotHistogram>(
            System("C.Add([|watch.ElapsedMilliseconds|]);"),
            messages: "The counter 'C' adds up how long operations took: neither percentiles nor the number of operations can be told from the sum, so slow ones disappear in it. Make 'C' a Histogram.");

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<DurationNotHistogram>(Prometheus("G.Set(watch.Elapsed.TotalSeconds);"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code_is_no_fault()
        => Verify.IsSilent<DurationNotHistogram>(Prometheus("G.Set(watch.); C.Inc(watch; G.NewTimer(1); TimerExtensions.NewTimer();"), TestProject.Service with { MayNotCompile = true });

    private static string Prometheus(string statements)
        => $$"""
            using System.Diagnostics;
            using Prometheus;

            public class Shop(TimeSpan timeout)
            {
                private static readonly Gauge G = Metrics.CreateGauge("import_duration_seconds", "Duration of an import.", "shop");
                private static readonly Counter C = Metrics.CreateCounter("import_duration", "Duration of imports.", "shop");
                private static readonly Histogram H = Metrics.CreateHistogram("h_duration_seconds", "", "shop");
                private static readonly Summary S = Metrics.CreateSummary("s_duration_seconds", "");
                private readonly TimeSpan _timeout = timeout;
                private readonly DateTime _started = DateTime.UtcNow;

                public void Do(Stopwatch watch, long start, TimeSpan duration, TimeSpan timeout)
                {
                    {{statements}}
                }
            }
            """;

    private static string Named(string create, string name, string value)
        => $$"""
            using System.Diagnostics;
            using Prometheus;

            public static class Shop
            {
                public static void Do(Stopwatch watch)
                {
                    var metric = Metrics.{{create}}("{{name}}", "");
                    metric.{{(create == "CreateGauge" ? "Set" : "Inc")}}({{value}});
                }
            }
            """;

    private static string System(string statements)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public static class Shop
            {
                private static readonly Meter M = new("shop");
                private static readonly Gauge<double> G = M.CreateGauge<double>("import.duration", "ms");
                private static readonly Counter<long> C = M.CreateCounter<long>("import.duration", "ms");
                private static readonly Counter<long> Total = M.CreateCounter<long>("gc.pause.time", "ms");
                private static readonly UpDownCounter<long> U = M.CreateUpDownCounter<long>("import.duration", "ms");
                private static readonly Histogram<double> H = M.CreateHistogram<double>("import.duration", "ms");

                public static void Do(Stopwatch watch, TimeSpan timeout)
                {
                    {{statements}}
                }

                private static void Took(double milliseconds) => G.Record(milliseconds);
            }
            """;
}
