using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class EnumAsOrdinalGaugeTests
{
    [Theory]
    [InlineData("_p.Set(n);")]
    [InlineData("_p.Set((int)2.5);")]
    [InlineData("_p.Set((double)n);")]
    [InlineData("_p.Set(state == State.Open ? 1 : 0);")]
    [InlineData("_p.Inc((int)state);")]
    [InlineData("_s.Record(n);")]
    [InlineData("_s.Record(state == State.Open ? 1 : 0);")]

    // Numbers that mean something.
    [InlineData("_p.Set((int)status);")]
    [InlineData("_p.Set((int)level);")]
    [InlineData("_p.Set((int)days);")]
    [InlineData("_p.Set((int)State.Open);")]
    [InlineData("_s.Record((int)status);")]

    // A distribution or a sum is another mistake, if it is one.
    [InlineData("_histogram.Record((int)state);")]
    [InlineData("_counter.Add((int)state);")]

    // Gone through a method that may make something of it.
    [InlineData("_p.Set(Weight((int)state));")]
    [InlineData("_meter.CreateObservableGauge(\"a\", () => n);")]
    [InlineData("_meter.CreateObservableGauge(\"a\", () => Weight((int)state));")]
    [InlineData("_meter.CreateObservableUpDownCounter(\"a\", () => (int)state);")]
    public Task Numbers_are_silent(string statement) => Verify.IsSilent<EnumAsOrdinalGauge>(Around(statement));

    [Theory]
    [InlineData("_p.Set([|(int)state|]);")]
    [InlineData("_p.Set([|(double)state|]);")]
    [InlineData("_p.Set((double)[|(int)state|]);")]
    [InlineData("_p.Set(([|(int)state|]));")]
    [InlineData("_p.Set([|(int)Current()|]);")]
    [InlineData("_child.Set([|(int)state|]);")]
    [InlineData("_labelled.WithLabels(\"a\").Set([|(int)state|]);")]
    [InlineData("_any.Set([|(byte)state|]);")]
    [InlineData("_s.Record([|(int)state|]);")]
    [InlineData("_s.Record([|(int)state|], new KeyValuePair<string, object?>(\"shop\", 1));")]
    [InlineData("_meter.CreateObservableGauge(\"a\", () => [|(int)state|]);")]
    [InlineData("_meter.CreateObservableGauge(\"a\", () => new Measurement<int>([|(int)state|]));")]
    public Task Ordinals_are_reported(string statement) => Verify.Reports<EnumAsOrdinalGauge>(Around(statement));

    [Fact]
    public async Task The_message_names_the_gauge_and_the_enum()
        => Assert.Equal(
            ["The gauge '_p' holds State as a number: a dashboard shows 3 and nobody knows what it means, and averages and alerts on it mean nothing. Keep one series for each state with a 'state' label: 1 for the present state, 0 for the others."],
            (await Findings.OfAsync<EnumAsOrdinalGauge>(Around("_p.Set((int)state);"), TestProject.Service)).Select(found => found.GetMessage()));

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<EnumAsOrdinalGauge>(Around("_p.Set((int)state);"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code_is_silent()
        => Verify.IsSilent<EnumAsOrdinalGauge>(Around("_p.Set((int)); _p.Set((int)missing); _p.Set();"), TestProject.Service with { MayNotCompile = true });

    private static string Around(string statement)
        => $$"""
            using System.Diagnostics.Metrics;
            using System.Net;
            using P = Prometheus;

            public enum State { New, Open, Closed }

            public enum AlertLevel { Low, High }

            [Flags]
            public enum Days { None, Monday, Tuesday }

            public class Shop(Meter meter)
            {
                private readonly Meter _meter = meter;
                private readonly Gauge<int> _s = meter.CreateGauge<int>("s");
                private readonly Histogram<int> _histogram = meter.CreateHistogram<int>("h");
                private readonly Counter<int> _counter = meter.CreateCounter<int>("c");
                private readonly P.Gauge _p = P.Metrics.CreateGauge("p", "");
                private readonly P.Gauge _labelled = P.Metrics.CreateGauge("l", "", "shop");
                private readonly P.Gauge.Child _child = P.Metrics.CreateGauge("l", "", "shop").WithLabels("b");
                private readonly P.IGauge _any = P.Metrics.CreateGauge("i", "");

                public void Do(State state, HttpStatusCode status, AlertLevel level, Days days, int n)
                {
                    {{statement}}
                }

                private static int Weight(int n) => n * 10;

                private static State Current() => State.New;
            }
            """;

    [Theory]
    [InlineData("Metrics.CreateGauge(\"a\", \"\")", "Gauge", "Set")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"a\").CreateGauge<int>(\"a\")", "System.Diagnostics.Metrics.Gauge<int>", "Record")]
    public Task A_place_for_each_state(string creation, string type, string set)
        => Verify.Reports<EnumAsOrdinalGauge>($$"""
            using Prometheus;

            public enum CircuitState { Closed, Open }

            public class Breaker
            {
                private static readonly {{type}} State = {{creation}};
                public void OnOpen() => State.{{set}}([|(int)CircuitState.Open|]);
                public void OnClosed() => State.{{set}}([|(int)CircuitState.Closed|]);
            }
            """);

    [Fact]
    public Task One_constant_at_several_places_is_a_number()
        => Verify.IsSilent<EnumAsOrdinalGauge>("""
            using Prometheus;

            public enum Shard { First, Second }

            public class Store
            {
                private static readonly Gauge Home = Metrics.CreateGauge("a", "");
                private static readonly Gauge Away = Metrics.CreateGauge("b", "");
                public void Start() => Home.Set((int)Shard.First);
                public void Reset() { Home.Set((int)Shard.First); Away.Set((int)Shard.Second); }
            }
            """);
}
