using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ObservableCounterNotMonotonicTests
{
    [Theory]

    // Totals of the runtime.
    [InlineData("() => GC.CollectionCount(0)")]
    [InlineData("() => GC.GetTotalAllocatedBytes()")]
    [InlineData("() => ThreadPool.CompletedWorkItemCount")]
    [InlineData("() => Monitor.LockContentionCount")]
    [InlineData("() => (long)Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds")]
    [InlineData("() => _watch.ElapsedMilliseconds")]
    [InlineData("() => (long)_watch.Elapsed.TotalSeconds")]

    // Fields that nothing takes from.
    [InlineData("() => _total")]
    [InlineData("() => Interlocked.Read(ref _total)")]
    [InlineData("() => Volatile.Read(ref _total)")]
    [InlineData("() => new Measurement<long>(_total, new KeyValuePair<string, object?>(\"shop\", 1))")]
    [InlineData("() => [new Measurement<long>(_total)]")]

    // It starts again from zero, which is what a restart does.
    [InlineData("() => _restarted")]

    // What has ever been seen.
    [InlineData("() => _seen.Count")]

    // What others compute.
    [InlineData("Total")]
    [InlineData("() => Total()")]
    [InlineData("() => Other.Total")]
    [InlineData("() => _text.Length")]
    [InlineData("() => _fixed.Length")]
    [InlineData("() => _fixed.Count()")]
    [InlineData("() => ImmutableArray<int>.Empty.Length")]
    [InlineData("() => _total - 1")]
    [InlineData("() => _total / 1000")]
    [InlineData("() => 100 / (1 + _level)")]
    [InlineData("() => GC.GetGCMemoryInfo().Index")]
    [InlineData("() => { _total++; return _total; }")]
    [InlineData("() => Interlocked.Exchange(ref _total, 1)")]
    [InlineData("() => Interlocked.CompareExchange(ref _total, 0, 1)")]
    [InlineData("() => LookAlike.Interlocked.Exchange(ref _total, 0)")]
    [InlineData("() => LookAlike.Environment.WorkingSet")]
    public Task A_total_is_silent(string callback) => Verify.IsSilent<ObservableCounterNotMonotonic>(Around("Counter", callback));

    [Theory]

    // Sizes of collections.
    [InlineData("() => [|_queue.Count|]")]
    [InlineData("() => [|_items.Count|]")]
    [InlineData("() => [|_items.Count()|]")]
    [InlineData("() => [|_items.LongCount()|]")]
    [InlineData("() => _items?[|.Count|] ?? 0")]
    [InlineData("() => [|_channel.Reader.Count|]")]
    [InlineData("() => [|Other.Jobs.Count|]")]
    [InlineData("() => (long)[|_queue.Count|]")]
    [InlineData("() => { return [|_queue.Count|]; }")]
    [InlineData("() => new Measurement<long>([|_queue.Count|])")]
    [InlineData("() => new[] { new Measurement<long>(_total), new Measurement<long>([|_queue.Count|]) }")]
    [InlineData("() => _shops.Select(shop => new Measurement<long>([|shop.Value.Count|], new KeyValuePair<string, object?>(\"shop\", shop.Key)))")]
    [InlineData("[|Size|]")]

    // Levels.
    [InlineData("() => [|GC.GetTotalMemory(false)|]")]
    [InlineData("() => [|GC.GetGCMemoryInfo().TotalCommittedBytes|]")]
    [InlineData("() => [|GC.GetGCMemoryInfo().HeapSizeBytes|] / 1_000_000")]
    [InlineData("() => [|Environment.WorkingSet|]")]
    [InlineData("() => [|Process.GetCurrentProcess().WorkingSet64|]")]
    [InlineData("() => [|Process.GetCurrentProcess().PrivateMemorySize64|]")]
    [InlineData("() => [|Process.GetCurrentProcess().HandleCount|]")]
    [InlineData("() => [|Process.GetCurrentProcess().Threads.Count|]")]
    [InlineData("() => [|ThreadPool.ThreadCount|]")]
    [InlineData("() => [|ThreadPool.PendingWorkItemCount|]")]
    [InlineData("() => [|Random.Shared.Next(10)|]")]

    // Fields that something takes from.
    [InlineData("() => [|_level|]")]
    [InlineData("() => [|Interlocked.Read(ref _level)|]")]
    [InlineData("() => [|Volatile.Read(ref _lowered)|]")]
    [InlineData("() => [|_subtracted|]")]
    [InlineData("() => [|_added|]")]
    [InlineData("() => [|_drained|]")]
    [InlineData("() => [|_emptied|]")]
    [InlineData("() => [|_size|]")]
    [InlineData("() => [|Interlocked.CompareExchange(ref _level, 0, 0)|]")]

    // What was added since the last time.
    [InlineData("() => [|Interlocked.Exchange(ref _total, 0)|]")]
    [InlineData("() => new Measurement<long>([|Interlocked.Exchange(ref _total, 0)|])")]
    public Task What_falls_again_is_reported(string callback) => Verify.Reports<ObservableCounterNotMonotonic>(Around("Counter", callback));

    [Theory]
    [InlineData("UpDownCounter")]
    [InlineData("Gauge")]
    public Task Instruments_that_may_fall_are_silent(string kind) => Verify.IsSilent<ObservableCounterNotMonotonic>(Around(kind, "() => _queue.Count"));

    [Theory]
    [InlineData("() => _queue.Count", "The observable counter 'jobs' returns '_queue.Count', which goes down again: it is exported as a monotonic sum, and rate() takes each fall for a restart and shows a spike that never was. Create an ObservableUpDownCounter.")]
    [InlineData("() => Environment.WorkingSet", "The observable counter 'jobs' returns 'Environment.WorkingSet', which goes down again: it is exported as a monotonic sum, and rate() takes each fall for a restart and shows a spike that never was. Create an ObservableGauge.")]
    [InlineData("() => Interlocked.Exchange(ref _total, 0)", "The observable counter 'jobs' returns what was added to '_total' since the last time and sets it to zero: an observable counter must return the total, so most of it is lost. Return '_total' and leave it as it is.")]
    public async Task The_message_says_what_falls(string callback, string message)
        => Assert.Equal([message], (await Findings.OfAsync<ObservableCounterNotMonotonic>(Around("Counter", callback), TestProject.Service)).Select(found => found.GetMessage()));

    [Fact]
    public Task A_removal_behind_a_null_check_counts()
        => Verify.Reports<ObservableCounterNotMonotonic>("""
            using System.Diagnostics.Metrics;

            public class Sessions
            {
                private readonly HashSet<string>? _open = [];

                public Sessions(Meter meter) => meter.CreateObservableCounter("sessions", () => [|_open!.Count|]);

                public void Close(string id) => _open?.Remove(id);
            }
            """);

    [Theory]
    [InlineData("HashSet<string>? _seen = [];", "_seen?.Count ?? 0", "_seen?.Add(id);")]
    [InlineData("HashSet<string> _seen = [];", "_seen.Count", "lock (_seen) { _seen.Add(id); }")]
    [InlineData("HashSet<string>? _seen = [];", "_seen!.Count", "if (_seen is not null) _seen.Add(id);")]
    [InlineData("HashSet<string> _seen { get; } = [];", "_seen.Count", "_seen.Add(id);")]
    [InlineData("List<string> _seen = [];", "_seen.Count()", "if (!_seen.Contains(id) && _seen[0] != id) _seen.Add(id);")]
    [InlineData("Dictionary<string, int> _seen = [];", "_seen.Count", "_seen[id] = 1; foreach (var each in _seen) Console.WriteLine(each);")]
    public Task A_private_collection_that_only_grows_is_silent(string member, string value, string statement)
        => Verify.IsSilent<ObservableCounterNotMonotonic>($$"""
            using System.Diagnostics.Metrics;

            public class Visits
            {
                private {{member}}

                public Visits(Meter meter) => meter.CreateObservableCounter("visitors", () => {{value}});

                public void Visit(string id)
                {
                    {{statement}}
                }
            }
            """);

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<ObservableCounterNotMonotonic>(Around("Counter", "() => _queue.Count"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code_is_silent()
        => Verify.IsSilent<ObservableCounterNotMonotonic>(Around("Counter", "() => _queue."), TestProject.Service with { MayNotCompile = true });

    private static string Around(string kind, string callback)
        => $$"""
            using System.Collections.Concurrent;
            using System.Collections.Immutable;
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using System.Threading.Channels;

            public class Jobs
            {
                private readonly ConcurrentQueue<string> _queue = new();
                private readonly List<string> _items = [];
                private readonly HashSet<string> _seen = [];
                private readonly Dictionary<string, List<int>> _shops = [];
                private readonly Channel<int> _channel = Channel.CreateUnbounded<int>();
                private readonly int[] _fixed = new int[4];
                private readonly string _text = "";
                private readonly Stopwatch _watch = Stopwatch.StartNew();
                private long _total;
                private long _restarted;
                private long _level;
                private int _lowered;
                private long _subtracted;
                private long _added;
                private long _drained;
                private long _emptied;
                private long _size;

                public Jobs(Meter meter)
                {
                    _total = 0;
                    meter.CreateObservable{{kind}}<long>("jobs", {{callback}});
                }

                public void Do(int n)
                {
                    _total++;
                    _total += n;
                    Interlocked.Increment(ref _total);
                    Interlocked.Add(ref _total, n);
                    _level--;
                    Interlocked.Decrement(ref _lowered);
                    _subtracted -= n;
                    Interlocked.Add(ref _added, -n);
                    Console.WriteLine(Interlocked.Exchange(ref _drained, 0));
                    _size = _items.Count;
                    _items.RemoveAt(0);
                    _queue.TryDequeue(out _);
                    if (_seen.Contains("a") && _seen.Count > n)
                        _seen.Add("b");
                }

                public void Flush() => _emptied = 0;

                public void Reset()
                {
                    _restarted = 0;
                }

                private long Total() => _total;

                private long Size() => _queue.Count;
            }

            public static class Other
            {
                public static long Total => 1;

                public static List<int> Jobs { get; } = [];
            }

            namespace LookAlike
            {
                public static class Interlocked
                {
                    public static long Exchange(ref long value, long other) => value;
                }

                public static class Environment
                {
                    public static long WorkingSet => 1;
                }
            }
            """;
}
