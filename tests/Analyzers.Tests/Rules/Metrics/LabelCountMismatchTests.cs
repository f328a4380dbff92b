using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class LabelCountMismatchTests
{
    // Two labels: both given in the settings, one metric without any, one behind a lease.
    private const string Members = """
        private static readonly Counter Placed = Metrics.CreateCounter("placed_total", "", "shop", "channel");
        private static readonly Gauge Open = Metrics.CreateGauge("open", "", new GaugeConfiguration { LabelNames = ["shop"] });
        private static readonly Histogram Duration = Metrics.CreateHistogram("duration_seconds", "");
        private readonly Summary _size = Metrics.CreateSummary("size", "", new[] { "shop", "channel" }, new SummaryConfiguration());
        private readonly IManagedLifetimeMetricHandle<IGauge> _leased = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateGauge("leased", "", new[] { "shop" });
        private static readonly string[] Both = { "a", "b" };
        private static string[] Changing = { "a", "b", "c" };
        private static string[] Shops => ["a"];
        private static class Assert { public static void Throws<T>(Func<object> act) { } }
        """;

    [Fact]
    public Task Tells_the_names_and_what_happens()
        => Verify.Reports<LabelCountMismatch>(
            Around("Placed.WithLabels([|shop|]).Inc(); Open.WithLabels([|\"a\", shop|]).Inc(); Duration.WithLabels([|shop|]).Observe(1); Placed.WithLabels(shop, [|null|]!).Inc();"),
            null,
            "'Placed' has 2 labels (shop, channel) and gets 1 value here: prometheus-net throws an ArgumentException each time this runs. Give one value for each label name, in the order in which the metric lists them.",
            "'Open' has 1 label (shop) and gets 2 values here: prometheus-net throws an ArgumentException each time this runs. Give one value for each label name, in the order in which the metric lists them.",
            "'Duration' has no labels and gets 1 value here: prometheus-net throws an ArgumentException each time this runs. Give one value for each label name, in the order in which the metric lists them.",
            "'Placed' gets null as a label value here: prometheus-net throws a NotSupportedException each time this runs. Pass a text such as \"none\", or an empty one.");

    [Theory]
    [InlineData("Placed.WithLabels([|shop, \"a\", \"b\"|]).Inc();")]
    [InlineData("Placed.WithLabels[|()|].Inc();")]
    [InlineData("Placed.WithLabels([|new[] { shop }|]).Inc();")]
    [InlineData("Placed.WithLabels([|new string[3]|]).Inc();")]
    [InlineData("Placed.WithLabels([|[shop]|]).Inc();")]
    [InlineData("Open.WithLabels([|Both|]).Inc();")]
    [InlineData("var labels = new[] { shop }; Placed.WithLabels([|labels|]).Inc();")]
    [InlineData("string[] labels = [shop]; Placed.WithLabels([|labels|]).Inc();")]
    [InlineData("Placed?.WithLabels([|shop|]).Inc();")]
    [InlineData("_size.WithLabels([|shop|]).Observe(1);")]
    [InlineData("_leased.WithLease(gauge => gauge.Inc(), [|shop, \"a\"|]);")]
    [InlineData("using (_leased.AcquireLease(out var gauge, [|shop, \"a\"|])) gauge.Inc();")]
    [InlineData("_leased.WithExtendLifetimeOnUse().WithLabels([|shop, \"a\"|]).Inc();")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", \"b\").WithLabels([|\"c\", \"d\"|]).Inc();")]
    [InlineData("var local = Metrics.CreateCounter(\"a\", \"\", \"b\"); local.WithLabels([|\"c\", \"d\"|]).Inc();")]
    [InlineData("Metrics.WithLabels(new Dictionary<string, string> { [\"host\"] = \"a\" }).CreateCounter(\"a\", \"\", new[] { \"b\" }).WithLabels([|\"c\", \"d\"|]).Inc();")]
    [InlineData("const string? none = null; Open.WithLabels([|none|]!).Inc();")]
    public Task Reports(string statement) => Verify.Reports<LabelCountMismatch>(Around(statement));

    [Theory]
    [InlineData("Placed.WithLabels(shop, \"a\").Inc();")]
    [InlineData("Placed.Inc();")]
    [InlineData("Placed.WithLabels(Both).Inc();")]
    [InlineData("Placed.WithLabels([shop, \"a\"]).Inc();")]
    [InlineData("Placed.WithLabels([.. Both]).Inc();")]
    [InlineData("Open.WithLabels([.. Shops]).Inc();")]
    [InlineData("Placed.WithLabels(Changing).Inc();")]
    [InlineData("Placed.WithLabels(Shops).Inc();")]
    [InlineData("Placed.WithLabels(given).Inc();")]
    [InlineData("var labels = new[] { shop }; if (n > 1) labels = Both; Placed.WithLabels(labels).Inc();")]
    [InlineData("Placed.WithLabels(new string[n]).Inc();")]
    [InlineData("Placed.WithLabels(given.Append(shop).ToArray()).Inc();")]
    [InlineData("Placed.WithLabels(Both.AsMemory()).Inc();")]
    [InlineData("Open.WithLabels(maybe!).Inc();")]
    [InlineData("Open.WithLabels(maybe ?? \"none\").Inc();")]
    [InlineData("Open.WithLabels(\"\").Inc();")]
    [InlineData("Duration.WithLabels().Observe(1);")]
    [InlineData("Duration.Observe(1);")]
    [InlineData("((ICollector<IGauge>)Open).Unlabelled.Inc();")]
    [InlineData("Open.RemoveLabelled(shop); Placed.RemoveLabelled(shop, \"a\");")]
    [InlineData("_leased.WithLease(gauge => gauge.Inc(), shop);")]
    [InlineData("injected.WithLabels(shop, \"a\", \"b\").Inc(); injected.Inc();")]
    [InlineData("var child = Open.WithLabels(shop); child.Inc(); child.Set(2);")]
    [InlineData("ICounter child = Placed.WithLabels(shop, \"a\"); child.Inc();")]
    [InlineData("Metrics.WithLabels(new Dictionary<string, string> { [\"host\"] = \"a\" }).CreateCounter(\"a\", \"\", new[] { \"b\" }).WithLabels(\"c\").Inc();")]
    [InlineData("var config = new CounterConfiguration(); config.LabelNames = given; Metrics.CreateCounter(\"a\", \"\", config).WithLabels(\"a\").Inc();")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", given).WithLabels(\"a\").Inc();")]
    [InlineData("var either = n > 1 ? Metrics.CreateCounter(\"a\", \"\", \"b\") : Metrics.CreateCounter(\"a\", \"\"); either.WithLabels(\"a\").Inc();")]
    public Task Is_silent(string statement) => Verify.IsSilent<LabelCountMismatch>(Around(statement));

    [Fact]
    public Task Sees_a_metric_of_another_class()
        => Verify.Reports<LabelCountMismatch>("""
            using Prometheus;

            public static class ShopMetrics
            {
                public static readonly Counter Placed = Metrics.CreateCounter("placed_total", "", "shop");
                public static Counter Sold { get; } = Metrics.CreateCounter("sold_total", "", new CounterConfiguration { LabelNames = new[] { "shop", "channel" } });
            }

            public class Orders
            {
                public void Do(string shop)
                {
                    ShopMetrics.Placed.WithLabels(shop).Inc();
                    ShopMetrics.Placed.WithLabels([|shop, shop|]).Inc();
                    ShopMetrics.Sold.WithLabels([|shop|]).Inc();
                }
            }
            """);

    [Theory]
    [InlineData("public void Switch() => _placed = Metrics.CreateCounter(\"sold_total\", \"\", \"shop\", \"channel\");", true)]
    [InlineData("public void Switch() { this._placed = Metrics.CreateCounter(\"sold_total\", \"\", \"shop\", \"channel\"); }", true)]
    [InlineData("public void Switch() => Interlocked.Exchange(ref _placed, Metrics.CreateCounter(\"sold_total\", \"\", \"shop\", \"channel\"));", true)]
    [InlineData("public void Switch(Counter _placed) => _placed.Publish();", false)]
    [InlineData("public void Switch() => Console.WriteLine(_placed);", false)]
    public async Task A_field_that_is_written_again_is_not_known(string member, bool isWritten)
    {
        string source = $$"""
            using Prometheus;

            public class Orders
            {
                private Counter _placed = Metrics.CreateCounter("placed_total", "", "shop");
                public void Do(string shop) => _placed.WithLabels(shop, shop).Inc();
                {{member}}
            }
            """;
        Assert.Equal(isWritten ? 0 : 1, (await Findings.OfAsync<LabelCountMismatch>(source, TestProject.Service)).Length);
    }

    [Fact]
    public Task A_field_given_in_two_constructors_is_not_known()
        => Verify.IsSilent<LabelCountMismatch>("""
            using Prometheus;

            public class Orders
            {
                private readonly Counter _placed;
                public Orders() => _placed = Metrics.CreateCounter("placed_total", "", "shop");
                public Orders(string[] names) => _placed = Metrics.CreateCounter("placed_total", "", names);
                public void Do(string shop) => _placed.WithLabels(shop, shop).Inc();
            }
            """);

    [Fact]
    public Task Tests_are_told_what_throws_unless_they_expect_it()
        => Verify.Reports<LabelCountMismatch>(
            Around("Placed.WithLabels([|shop|]).Inc(); Assert.Throws<ArgumentException>(() => Placed.WithLabels(shop)); Placed.Inc(); Assert.Throws<NotSupportedException>(() => Placed.WithLabels(shop, null!));"),
            TestProject.Tests);

    private static string Around(string statement)
        => $$"""
            using Prometheus;

            public class Orders
            {
                {{Members}}

                public void Do(string shop, string? maybe, int n, string[] given, Counter injected)
                {
                    {{statement}}
                }
            }
            """;
}
