using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class EnumAsOrdinalGaugeFixTests
{
    private const string Enum = "public enum JobState { New, Running, Done }";

    [Fact]
    public Task A_gauge_of_prometheus_net_gets_a_label()
        => Verify.Fixes<EnumAsOrdinalGauge, EnumAsOrdinalGaugeFix>(
            $$"""
            using Prometheus;

            {{Enum}}

            public class Job
            {
                // What the job does.
                private static readonly Gauge State = Metrics.CreateGauge("job_state", "State of the job.");

                private JobState _state;

                public void Start()
                {
                    _state = JobState.Running;

                    // Now.
                    State.Set([|(int)_state|]); // shown
                }

                public void End(JobState last) => State.Set([|(int)last|]);

                public void Renew()
                {
                    if (_state == JobState.Done)
                        State.Set([|(double)Next(_state)|]);
                }

                private static JobState Next(JobState state) => state + 1;
            }
            """,
            $$"""
            using Prometheus;

            {{Enum}}

            public class Job
            {
                // What the job does.
                private static readonly Gauge State = Metrics.CreateGauge("job_state", "State of the job.", "state");

                private JobState _state;

                public void Start()
                {
                    _state = JobState.Running;

                    // Now.
                    foreach (var each in Enum.GetValues<JobState>())
                        State.WithLabels(each.ToString()).Set(each == _state ? 1 : 0); // shown
                }

                public void End(JobState last)
                {
                    foreach (var each in Enum.GetValues<JobState>())
                        State.WithLabels(each.ToString()).Set(each == last ? 1 : 0);
                }

                public void Renew()
                {
                    if (_state == JobState.Done)
                    {
                        var present = Next(_state);
                        foreach (var each in Enum.GetValues<JobState>())
                            State.WithLabels(each.ToString()).Set(each == present ? 1 : 0);
                    }
                }

                private static JobState Next(JobState state) => state + 1;
            }
            """);

    [Fact]
    public Task A_gauge_of_a_meter_gets_a_tag()
        => Verify.Fixes<EnumAsOrdinalGauge, EnumAsOrdinalGaugeFix>(
            $$"""
            using System.Diagnostics.Metrics;

            {{Enum}}

            public class Job
            {
                private readonly Gauge<int> _gauge;

                public Job(IMeterFactory meters) => _gauge = meters.Create("shop").CreateGauge<int>("job.state");

                public void Set(JobState now)
                {
                    _gauge.Record([|(int)now|]);
                }
            }
            """,
            $$"""
            using System.Diagnostics.Metrics;

            {{Enum}}

            public class Job
            {
                private readonly Gauge<int> _gauge;

                public Job(IMeterFactory meters) => _gauge = meters.Create("shop").CreateGauge<int>("job.state");

                public void Set(JobState now)
                {
                    foreach (var state in Enum.GetValues<JobState>())
                        _gauge.Record(state == now ? 1 : 0, new KeyValuePair<string, object?>("state", state.ToString()));
                }
            }
            """);

    [Fact]
    public Task A_callback_returns_all_states()
        => Verify.Fixes<EnumAsOrdinalGauge, EnumAsOrdinalGaugeFix>(
            $$"""
            using System.Diagnostics.Metrics;

            {{Enum}}

            public class Job
            {
                private JobState _now;

                public Job(Meter meter) => meter.CreateObservableGauge("job.state", () => [|(int)_now|]);

                public void Start() => _now = JobState.Running;
            }
            """,
            $$"""
            using System.Diagnostics.Metrics;

            {{Enum}}

            public class Job
            {
                private JobState _now;

                public Job(Meter meter) => meter.CreateObservableGauge("job.state", () => Enum.GetValues<JobState>().Select(state => new Measurement<int>(state == _now ? 1 : 0, new KeyValuePair<string, object?>("state", state.ToString()))));

                public void Start() => _now = JobState.Running;
            }
            """);

    [Theory]

    // Labels of its own, settings, another use, another enum, or not in sight.
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\", \"job\"); public void Do(JobState s) => _g.WithLabels(\"a\").Set([|(int)s|]);")]
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\", new GaugeConfiguration()); public void Do(JobState s) => _g.Set([|(int)s|]);")]
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\"); public void Do(JobState s) { _g.Set([|(int)s|]); _g.Set(0); }")]
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\"); public void Do(JobState s) { _g.Set([|(int)s|]); _g.Inc(); }")]
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\"); public void Do(JobState s) { _g.Set([|(int)s|]); Console.WriteLine(_g); }")]
    [InlineData("private readonly Gauge _g = Metrics.CreateGauge(\"g\", \"\"); public void Do(JobState s, DayOfWeek d) { _g.Set([|(int)s|]); _g.Set([|(int)d|]); }")]
    [InlineData("private readonly Gauge _g; public Job(Gauge g) => _g = g; public void Do(JobState s) => _g.Set([|(int)s|]);")]
    public Task What_is_not_all_of_one_enum_has_no_fix(string members)
        => Verify.HasNoFix<EnumAsOrdinalGauge, EnumAsOrdinalGaugeFix>($"using Prometheus; {Enum} public class Job {{ {members} }}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_series_for_each_state_is_served(bool prometheus)
    {
        string source = $$"""
            using {{(prometheus ? "Prometheus" : "System.Diagnostics.Metrics")}};

            {{Enum}}

            public static class Run
            {
                private static readonly {{(prometheus ? "Gauge State = Metrics.CreateGauge(\"job_state\", \"\")" : "Gauge<int> State = new Meter(\"shop\").CreateGauge<int>(\"job_state\")")}};

                public static void Main()
                {
                    Show(JobState.New);
                    Show(JobState.Running);
                }

                private static void Show(JobState now) => State.{{(prometheus ? "Set" : "Record")}}((int)now);
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<EnumAsOrdinalGauge, EnumAsOrdinalGaugeFix>(TestProject.Service, source));

        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(repaired);

        Assert.Equal(1, before["job_state"]);
        Assert.Equal("gauge", after.TypeOf("job_state"));
        Assert.Equal(0, after["job_state{state=\"New\"}"]);
        Assert.Equal(1, after["job_state{state=\"Running\"}"]);
        Assert.Equal(0, after["job_state{state=\"Done\"}"]);
    }
}
