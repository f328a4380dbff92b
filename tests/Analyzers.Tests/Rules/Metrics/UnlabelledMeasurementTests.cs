using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class UnlabelledMeasurementTests
{
    [Fact]
    public Task Tells_where_the_value_goes()
        => Verify.Reports<UnlabelledMeasurement>(
            Around("[|Placed|].Inc();"),
            null,
            "'Placed' has 2 labels (shop, channel) and is measured without values for them: this goes to a series of its own without labels, which queries by label never show. Choose a series with WithLabels(…) first.");

    [Theory]
    [InlineData("[|Placed|].Inc();")]
    [InlineData("[|Open|].Set(1);")]
    [InlineData("[|this._size|].Observe(1);")]
    [InlineData("var local = Metrics.CreateCounter(\"a\", \"\", \"b\"); [|local|].Inc();")]
    public Task Reports(string statement) => Verify.Reports<UnlabelledMeasurement>(Around(statement));

    [Theory]
    [InlineData("Placed.WithLabels(shop, \"a\").Inc();")]
    [InlineData("Placed.WithLabels(shop).Inc();")]
    [InlineData("Duration.Observe(1);")]
    [InlineData("((ICollector<IGauge>)Open).Unlabelled.Inc();")]
    [InlineData("Open.RemoveLabelled(shop);")]
    [InlineData("injected.Inc();")]
    [InlineData("var child = Open.WithLabels(shop); child.Inc(); child.Set(2);")]
    [InlineData("ICounter child = Placed.WithLabels(shop, \"a\"); child.Inc();")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", given).Inc();")]
    [InlineData("Metrics.WithLabels(new Dictionary<string, string> { [\"host\"] = \"a\" }).CreateCounter(\"a\", \"\").Inc();")]
    [InlineData("var either = shop == \"\" ? Metrics.CreateCounter(\"a\", \"\", \"b\") : Metrics.CreateCounter(\"a\", \"\"); either.Inc();")]
    public Task Is_silent(string statement) => Verify.IsSilent<UnlabelledMeasurement>(Around(statement));

    [Fact]
    public Task Is_silent_where_two_constructors_make_it()
        => Verify.IsSilent<UnlabelledMeasurement>("""
            using Prometheus;

            public class Orders
            {
                private readonly Counter _placed;
                public Orders() => _placed = Metrics.CreateCounter("placed_total", "", "shop");
                public Orders(string[] names) => _placed = Metrics.CreateCounter("placed_total", "", names);
                public void Do() => _placed.Inc();
            }
            """);

    [Fact]
    public Task Is_silent_in_tests() => Verify.IsSilent<UnlabelledMeasurement>(Around("Placed.Inc();"), TestProject.Tests);

    private static string Around(string statement)
        => $$"""
            using Prometheus;

            public class Orders
            {
                private static readonly Counter Placed = Metrics.CreateCounter("placed_total", "", "shop", "channel");
                private static readonly Gauge Open = Metrics.CreateGauge("open", "", new GaugeConfiguration { LabelNames = ["shop"] });
                private static readonly Histogram Duration = Metrics.CreateHistogram("duration_seconds", "");
                private readonly Summary _size = Metrics.CreateSummary("size", "", new[] { "shop", "channel" }, new SummaryConfiguration());

                public void Do(string shop, string[] given, Counter injected)
                {
                    {{statement}}
                }
            }
            """;
}
