using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class TimeSinceGaugeFixTests
{
    private static readonly TestProject Project = TestProject.Service.Enabling(new TimeSinceGauge());

    [Theory]
    [InlineData("(DateTimeOffset.UtcNow - moment).TotalSeconds", "moment")]
    [InlineData("(clock.GetUtcNow() - moment).TotalSeconds", "moment")]
    [InlineData("DateTimeOffset.UtcNow.Subtract(moment).TotalSeconds", "moment")]

    // The difference took the moment for UTC, whatever its kind says.
    [InlineData("(DateTime.UtcNow - _last).TotalSeconds", "DateTime.SpecifyKind(_last, DateTimeKind.Utc)")]
    [InlineData("(DateTime.UtcNow - File.GetLastWriteTimeUtc(\"a\")).TotalSeconds", "File.GetLastWriteTimeUtc(\"a\")")]
    [InlineData("(DateTime.UtcNow - moment.UtcDateTime).TotalSeconds", "moment.UtcDateTime")]
    [InlineData("(DateTime.Now - _last).TotalSeconds", "_last")]
    [InlineData("(double)(DateTimeOffset.UtcNow - moment).TotalSeconds", "moment")]
    public Task The_gauge_is_set_to_the_moment(string before, string after)
        => Verify.Fixes<TimeSinceGauge, TimeSinceGaugeFix>(
            Source($"G.WithLabels(\"a\").Set([|{before}|] /* kept */); // kept"),
            Source($"G.WithLabels(\"a\").SetToTimeUtc({after} /* kept */); // kept"),
            Project);

    [Fact]
    public Task All_places_that_set_it_change_with_it()
        => Verify.Fixes<TimeSinceGauge, TimeSinceGaugeFix>(
            Source("G.WithLabels(\"a\").Set([|(DateTimeOffset.UtcNow - moment).TotalSeconds|]); G.WithLabels(\"b\").Set([|(DateTimeOffset.UtcNow - moment).TotalSeconds|]);"),
            Source("G.WithLabels(\"a\").SetToTimeUtc(moment); G.WithLabels(\"b\").SetToTimeUtc(moment);"),
            Project);

    [Fact]
    public Task What_is_needed_is_imported()
        => Verify.Fixes<TimeSinceGauge, TimeSinceGaugeFix>(
            """
            public class Shop
            {
                private static readonly Prometheus.Gauge G = Prometheus.Metrics.CreateGauge("backup_age_seconds", "");

                public void Do(System.DateTime last) => G.Set([|(System.DateTime.UtcNow - last).TotalSeconds|]);
            }
            """,
            """
            using System;
            using Prometheus;

            public class Shop
            {
                private static readonly Prometheus.Gauge G = Prometheus.Metrics.CreateGauge("backup_age_seconds", "");

                public void Do(System.DateTime last) => G.SetToTimeUtc(DateTime.SpecifyKind(last, DateTimeKind.Utc));
            }
            """,
            Project with { ImplicitUsings = false });

    [Fact]
    public Task A_local_time_that_a_local_holds_stays_one()
        => Verify.Fixes<TimeSinceGauge, TimeSinceGaugeFix>(
            Source("var now = DateTime.Now; G.Set([|(now - _last).TotalSeconds|]);"),
            Source("var now = DateTime.Now; G.SetToTimeUtc(_last);"),
            Project);

    [Fact]
    public void It_is_offered_one_at_a_time() => Assert.Null(new TimeSinceGaugeFix().GetFixAllProvider());

    [Theory]
    [InlineData("G.Set([|(DateTime.UtcNow - _last).TotalSeconds|]); G.Set(0);")]
    [InlineData("G.Set([|(DateTime.UtcNow - _last).TotalSeconds|]); G.Inc();")]
    [InlineData("G.Set([|Math.Round((DateTime.UtcNow - _last).TotalSeconds)|]);")]
    [InlineData("var since = DateTime.UtcNow - _last; G.Set([|since.TotalSeconds|]);")]
    public Task What_it_is_set_to_elsewhere_or_computed_has_no_fix(string statements)
        => Verify.HasNoFix<TimeSinceGauge, TimeSinceGaugeFix>(Source(statements), Project);

    private static string Source(string statements)
        => $$"""
            using Prometheus;

            public class Shop
            {
                private static readonly Gauge G = Metrics.CreateGauge("backup_age_seconds", "", "shop");
                private DateTime _last;

                public void Do(DateTimeOffset moment, TimeProvider clock)
                {
                    {{statements}}
                }
            }
            """;
}
