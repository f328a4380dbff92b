using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class TimeSinceGaugeTests
{
    [Theory]
    [InlineData("G.Set([|(DateTime.UtcNow - _last).TotalSeconds|]);")]
    [InlineData("G.Set([|(DateTime.Now - last).TotalSeconds|]);")]
    [InlineData("G.Set([|(DateTimeOffset.UtcNow - moment).TotalSeconds|]);")]
    [InlineData("G.Set([|(clock.GetUtcNow() - moment).TotalSeconds|]);")]
    [InlineData("G.Set([|DateTime.UtcNow.Subtract(_last).TotalSeconds|]);")]
    [InlineData("G.Set([|Math.Round((DateTime.UtcNow - _last).TotalSeconds)|]);")]
    [InlineData("var now = DateTime.UtcNow; var since = now - _last; G.Set([|since.TotalSeconds|]);")]
    public Task Times_since_are_reported(string statements) => Verify.Reports<TimeSinceGauge>(Source(statements));

    [Theory]

    // How long something took.
    [InlineData("var start = DateTime.UtcNow; G.Set((DateTime.UtcNow - start).TotalSeconds);")]
    [InlineData("G.Set(watch.Elapsed.TotalSeconds);")]

    // The moment itself, or one that is still to come.
    [InlineData("G.SetToTimeUtc(moment);")]
    [InlineData("G.SetToCurrentTimeUtc();")]
    [InlineData("G.Set((_last - DateTime.UtcNow).TotalSeconds);")]

    // Two moments that others noted.
    [InlineData("G.Set((last - _last).TotalSeconds);")]

    // Other units, other instruments.
    [InlineData("G.Set((DateTime.UtcNow - _last).TotalHours);")]
    [InlineData("G.Set((DateTime.UtcNow - _last).Seconds);")]
    [InlineData("G.Inc((DateTime.UtcNow - _last).TotalSeconds);")]
    [InlineData("H.Observe((DateTime.UtcNow - _last).TotalSeconds);")]
    [InlineData("M.Record((DateTime.UtcNow - _last).TotalSeconds);")]
    [InlineData("G.Set(1);")]
    public Task Everything_else_is_silent(string statements) => Verify.IsSilent<TimeSinceGauge>(Source(statements));

    [Fact]
    public Task The_message_gives_the_query()
        => Verify.Reports<TimeSinceGauge>(
            Source("G.Set([|(DateTime.UtcNow - _last).TotalSeconds|]);"),
            messages: "The gauge 'G' is set to how long ago something was: when this code stops running it stands still, and no alert on it fires. Export the moment with SetToTimeUtc(), and let the query compute time() - backup_age_seconds.");

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<TimeSinceGauge>(Source("G.Set((DateTime.UtcNow - _last).TotalSeconds);"), TestProject.Tests);

    private static string Source(string statements)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using Prometheus;

            public class Shop(Meter meter)
            {
                private static readonly Gauge G = Metrics.CreateGauge("backup_age_seconds", "");
                private static readonly Histogram H = Metrics.CreateHistogram("ages", "");
                private readonly Gauge<double> M = meter.CreateGauge<double>("backup.age", "s");
                private DateTime _last;

                public void Do(Stopwatch watch, DateTime last, DateTimeOffset moment, TimeProvider clock)
                {
                    {{statements}}
                }
            }
            """;
}
