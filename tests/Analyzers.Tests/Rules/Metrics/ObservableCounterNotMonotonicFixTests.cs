using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ObservableCounterNotMonotonicFixTests
{
    [Fact]
    public Task Sizes_become_up_down_counters_and_levels_gauges()
        => Verify.Fixes<ObservableCounterNotMonotonic, ObservableCounterNotMonotonicFix>(
            """
            using System.Diagnostics.Metrics;

            public class Jobs
            {
                private readonly Queue<string> _queue = [];
                private readonly ObservableCounter<int> _queued; // jobs that wait
                private ObservableCounter<long> Memory { get; }
                private readonly ObservableCounter<long> _total;
                private long _done;

                public Jobs(Meter meter)
                {
                    _queued = meter.CreateObservableCounter("jobs.queued", /* now */ () => [|_queue.Count|], "{job}");
                    Memory = meter.CreateObservableCounter<long>("memory", () => [|Environment.WorkingSet|], "By");
                    _total = meter.CreateObservableCounter("jobs.done", () => _done);
                }

                public void Take() => _queue.Dequeue();
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Jobs
            {
                private readonly Queue<string> _queue = [];
                private readonly ObservableUpDownCounter<int> _queued; // jobs that wait
                private ObservableGauge<long> Memory { get; }
                private readonly ObservableCounter<long> _total;
                private long _done;

                public Jobs(Meter meter)
                {
                    _queued = meter.CreateObservableUpDownCounter("jobs.queued", /* now */ () => _queue.Count, "{job}");
                    Memory = meter.CreateObservableGauge<long>("memory", () => Environment.WorkingSet, "By");
                    _total = meter.CreateObservableCounter("jobs.done", () => _done);
                }

                public void Take() => _queue.Dequeue();
            }
            """);

    [Theory]
    [InlineData("long", "Interlocked.Exchange(ref _count, 0)", "Interlocked.Read(ref _count)")]
    [InlineData("ulong", "Interlocked.Exchange(location1: ref _count, value: 0UL)", "Interlocked.Read(ref _count)")]
    [InlineData("int", "Interlocked.Exchange(ref _count, 0)", "Volatile.Read(ref _count)")]
    [InlineData("double", "System.Threading.Interlocked.Exchange(ref _count, 0)", "System.Threading.Volatile.Read(ref _count)")]
    public Task What_is_reset_is_read(string type, string before, string after)
    {
        string Around(string value) => $$"""
            using System.Diagnostics.Metrics;

            public class Jobs
            {
                private {{type}} _count;

                public Jobs(Meter meter) => meter.CreateObservableCounter<long>("jobs", () => (long){{value}});

                public void Do() => _count++;
            }
            """;
        return Verify.Fixes<ObservableCounterNotMonotonic, ObservableCounterNotMonotonicFix>(Around($"[|{before}|]"), Around(after));
    }

    [Theory]
    [InlineData("private readonly object _queued;", "_queued = meter.CreateObservableCounter(\"queued\", () => [|_queue.Count|]);")]
    [InlineData("private readonly List<ObservableCounter<int>> _all = [];", "_all.Add(meter.CreateObservableCounter(\"queued\", () => [|_queue.Count|]));")]
    public Task What_is_held_as_something_else_has_no_fix(string field, string statement)
        => Verify.HasNoFix<ObservableCounterNotMonotonic, ObservableCounterNotMonotonicFix>($$"""
            using System.Diagnostics.Metrics;

            public class Jobs
            {
                private readonly Queue<string> _queue = [];
                {{field}}

                public Jobs(Meter meter)
                {
                    {{statement}}
                }

                public void Take() => _queue.Dequeue();
            }
            """);

    [Fact]
    public Task Without_the_new_kind_there_is_no_fix()
        => Verify.HasNoFix<ObservableCounterNotMonotonic, ObservableCounterNotMonotonicFix>(
            """
            using System;
            using System.Diagnostics.Metrics;

            namespace System.Diagnostics.Metrics
            {
                public class Meter { public ObservableCounter<T> CreateObservableCounter<T>(string name, Func<T> observeValue) where T : struct => null!; }
                public class ObservableCounter<T> { }
            }

            public class Jobs
            {
                public Jobs(Meter meter) => meter.CreateObservableCounter("memory", () => [|Environment.WorkingSet|]);
            }
            """,
            TestProject.Service with { References = [.. TestReferences.Base.Where(reference => !reference.Display!.Contains("DiagnosticSource", StringComparison.Ordinal))] });

    [Fact]
    public async Task A_size_is_exported_as_a_gauge_that_falls()
    {
        const string Source = """
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Meter = new("shop");
                private static readonly Queue<int> Jobs = new([1, 2, 3]);
                private static long _done = 4;

                public static void Main()
                {
                    Meter.CreateObservableCounter("jobs.queued", () => Jobs.Count);
                    Meter.CreateObservableCounter("jobs.done", () => Interlocked.Exchange(ref _done, 0));
                    Jobs.Dequeue();
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<ObservableCounterNotMonotonic, ObservableCounterNotMonotonicFix>(TestProject.Service, Source));

        Scrape before = await MetricRun.OfAsync(Source, scrapes: 2), after = await MetricRun.OfAsync(repaired, scrapes: 2);

        Assert.Equal("counter", before.TypeOf("jobs_queued_total"));
        Assert.Equal("gauge", after.TypeOf("jobs_queued"));
        Assert.Equal(2, after["jobs_queued"]);

        // The second scrape finds nothing of the four, then the total.
        Assert.Equal(0, before["jobs_done_total"]);
        Assert.Equal(4, after["jobs_done_total"]);
    }
}
