using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class StateNamedCounterTests
{
    private static string Shop(string members)
        => $$"""
            using System.Diagnostics.Metrics;
            using P = Prometheus.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Counter<int> _seen = meter.CreateCounter<int>("seen");
                private readonly Prometheus.Counter _seenToo = P.CreateCounter("seen_total", "Seen.");
                private readonly Queue<int> _queue = new();
                {{members}}
            }
            """;

    [Theory]
    [InlineData("connections.active")]
    [InlineData("active_users_total")]
    [InlineData("shop.orders.pending")]
    [InlineData("queue_length")]
    [InlineData("queue.size")]
    [InlineData("stack.depth")]
    [InlineData("requests_in_flight")]
    [InlineData("memory_usage_bytes")]
    [InlineData("oven.temperature")]
    [InlineData("open_connections")]
    [InlineData("current-users")]
    public async Task Reports_names_of_states(string name)
    {
        await Verify.Reports<StateNamedCounter>(Shop($"Counter<int> C = meter.CreateCounter<int>([|\"{name}\"|]);"));
        await Verify.Reports<StateNamedCounter>(Shop($"Prometheus.Counter C = P.CreateCounter([|\"{name}\"|], \"\");"));
    }

    [Theory]
    [InlineData("orders.placed")]
    [InlineData("activations")]
    [InlineData("currency_conversions_total")]
    [InlineData("files_open_total")]
    [InlineData("open_total")]
    [InlineData("connections.opened")]
    [InlineData("cpu_usage_seconds_total")]
    [InlineData("usages")]
    [InlineData("flights_in_total")]
    [InlineData("queue.messages")]
    public async Task Is_silent_on_names_of_events(string name)
    {
        await Verify.IsSilent<StateNamedCounter>(Shop($"Counter<int> C = meter.CreateCounter<int>(\"{name}\");"));
        await Verify.IsSilent<StateNamedCounter>(Shop($"Prometheus.Counter C = P.CreateCounter(\"{name}\", \"\");"));
    }

    [Theory]
    [InlineData("""UpDownCounter<int> C = meter.CreateUpDownCounter<int>("connections.active");""")]
    [InlineData("""Prometheus.Gauge C = P.CreateGauge("connections_active", "");""")]
    [InlineData("""ObservableCounter<int> C = meter.CreateObservableCounter("connections.active", () => 1);""")]
    [InlineData("""void Tick(List<int> batch) => _seen.Add(batch.Count);""")]
    [InlineData("""sealed class Message { public List<int> Data = []; } void Tick(Message message) => _seen.Add(message.Data.Count);""")]
    [InlineData("""void Tick(List<int> batch) => _seenToo.Inc(batch.Count());""")]
    [InlineData("""void Tick() { var batch = _queue.ToArray(); _seen.Add(batch.Length); }""")]
    [InlineData("""void Tick() => _seen.Add(_queue.Dequeue());""")]
    [InlineData("""void Tick() => meter.CreateUpDownCounter<int>("x").Add(_queue.Count);""")]
    public Task Is_silent(string members) => Verify.IsSilent<StateNamedCounter>(Shop(members));

    [Theory]
    [InlineData("""void Tick() => _seen.Add([|_queue.Count|]);""")]
    [InlineData("""void Tick() => _seenToo.Inc([|_queue.Count|]);""")]
    [InlineData("""void Tick() => _seenToo.Inc([|this._queue.Count()|]);""")]
    public Task Reports_sizes(string members) => Verify.Reports<StateNamedCounter>(Shop(members));

    [Fact]
    public Task Messages_tell_why()
        => Verify.Reports<StateNamedCounter>(
            Shop("""
                Counter<int> C = meter.CreateCounter<int>([|"orders.in.flight"|]); Prometheus.Counter D = P.CreateCounter([|"active"|], "");
                    void Tick() => _seen.Add([|_queue.Count|]);
                """),
            null,
            "The counter 'orders.in.flight' has the name of a state ('in_flight'): it only grows, so it never shows how many there are now. Make it an UpDownCounter or an observable gauge, or name it after what is counted.",
            "The counter 'active' has the name of a state ('active'): it only grows, so it never shows how many there are now. Make it a Gauge, or name it after what is counted.",
            "The counter '_seen' is given the size of '_queue', which is added again each time: the sum means nothing. Record it with an UpDownCounter or an observable gauge, or add what is new.");
}
