using System.Collections.Immutable;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InvalidMetricNameFixTests
{
    [Theory]
    [InlineData("\"my orders\"", "\"my_orders\"")]
    [InlineData("\"_orders\"", "\"orders\"")]
    [InlineData("\" orders\"", "\"orders\"")]
    [InlineData("\"shop:orders placed\"", "\"shop_orders_placed\"")]
    [InlineData("\"orders (open)\"", "\"orders_open\"")]
    [InlineData("\"orders, open\"", "\"orders_open\"")]
    [InlineData("\"orders . open\"", "\"orders.open\"")]
    [InlineData("@\"my orders\"", "@\"my_orders\"")]
    [InlineData("\"my\\torders\"", "\"my_orders\"")]
    [InlineData("Shop.Name", "Shop.Name", "internal const string Name = \"my orders\"; // kept", "internal const string Name = \"my_orders\"; // kept")]
    [InlineData("Prefix + \".my orders\"", "Prefix + \".my_orders\"", "const string Prefix = \"shop\";", "const string Prefix = \"shop\";")]
    [InlineData("Full", "Full", "const string Prefix = \"shop\"; const string Full = Prefix + \": orders\";", "const string Prefix = \"shop\"; const string Full = Prefix + \"_orders\";")]
    [InlineData("$\"orders for {shop}, open\"", "$\"orders_for_{shop}_open\"")]
    [InlineData("$@\"orders for {shop}\"", "$@\"orders_for_{shop}\"")]
    [InlineData("\"orders for \" + shop + \": open\"", "\"orders_for_\" + shop + \"_open\"")]
    [InlineData("/* one */ \"my orders\" /* name */", "/* one */ \"my_orders\" /* name */")]
    public Task Names_for_OpenTelemetry(string before, string after, string membersBefore = "", string membersAfter = "")
        => Fixes(
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>({Marked(before)});", membersBefore),
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>({after});", membersAfter));

    [Theory]
    [InlineData("\"shop.orders-placed\"", "\"shop_orders_placed\"")]
    [InlineData("\"shop:orders\"", "\"shop_orders\"")]
    [InlineData("$\"{shop}-orders\"", "$\"{shop}_orders\"")]
    public Task Names_for_prometheus_net(string before, string after)
        => Fixes(
            InvalidMetricNameTests.Prometheus($"Metrics.CreateGauge([|{before}|], \"\");"),
            InvalidMetricNameTests.Prometheus($"Metrics.CreateGauge({after}, \"\");"));

    [Fact]
    public Task Labels()
        => Fixes(
            InvalidMetricNameTests.Prometheus(
                """
                Metrics.CreateGauge([|"a b"|], "", [|"shop-name"|], "country"); // one
                        Metrics.CreateGauge("c", "", new GaugeConfiguration { LabelNames = new[] { Country, [|Label|], [|"__kind"|] } });
                        Metrics.CreateGauge("d", "", [[|Label|]]);
                """,
                "const string Label = \"shop name\"; const string Country = \"country\";"),
            InvalidMetricNameTests.Prometheus(
                """
                Metrics.CreateGauge("a_b", "", "shop_name", "country"); // one
                        Metrics.CreateGauge("c", "", new GaugeConfiguration { LabelNames = new[] { Country, Label, "kind" } });
                        Metrics.CreateGauge("d", "", [Label]);
                """,
                "const string Label = \"shop_name\"; const string Country = \"country\";"));

    [Fact]
    public Task A_local_constant_that_several_metrics_share()
        => Fixes(
            InvalidMetricNameTests.OpenTelemetry("const string name = \"my orders\"; meter.CreateCounter<long>([|name|]); meter.CreateHistogram<int>([|name|]); _ = nameof(name);"),
            InvalidMetricNameTests.OpenTelemetry("const string name = \"my_orders\"; meter.CreateCounter<long>(name); meter.CreateHistogram<int>(name); _ = nameof(name);"));

    [Theory]
    [InlineData("meter.CreateCounter<long>([|\"5xx\"|]);")]
    [InlineData("meter.CreateCounter<long>([|\"\"|]);")]
    [InlineData("meter.CreateCounter<long>([|\"注文数\"|]);")]
    [InlineData("meter.CreateCounter<long>([|$\"5{shop} x\"|]);")]
    [InlineData("meter.CreateCounter<long>([|Name|]); Console.WriteLine(Name);", "const string Name = \"my orders\";")]
    [InlineData("meter.CreateCounter<long>([|Name|], Name);", "const string Name = \"my orders\";")]
    [InlineData("meter.CreateCounter<long>([|Full|]);", "const string Full = Prefix + \"s\"; const string Prefix = \"my order\";")]
    [InlineData("meter.CreateCounter<long>([|Name|]); meter.CreateCounter<long>([|Name + \" x\"|]);", "const string Name = \"my orders\";")]
    [InlineData("meter.CreateCounter<long>([|Name + shop|]);", "const string Name = \"my orders\";")]
    [InlineData("meter.CreateCounter<long>([|Name|]); _ = shop switch { Name => 1, _ => 2 };", "const string Name = \"my orders\";")]
    public Task Where_no_name_is_right(string statement, string members = "") => HasNoFix(InvalidMetricNameTests.OpenTelemetry(statement, members));

    [Theory]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", \"shop_name\", [|\"shop-name\"|]);")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", [|\"shop.name\"|], [|\"shop-name\"|]);")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", \"shop\", [|\"shop\"|]);")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", [|\"le\"|]);")]
    [InlineData("Metrics.CreateGauge([|Both|], \"\", [|Both|]);", "const string Both = \"2x\";")]
    public Task Where_no_label_is_right(string statement, string members = "") => HasNoFix(InvalidMetricNameTests.Prometheus(statement, members));

    [Fact]
    public Task What_one_library_takes_is_not_changed_for_the_other()
        => HasNoFix("""
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private const string Name = "shop.orders";
                private readonly Counter<long> _first = meter.CreateCounter<long>(Name);
                private readonly Prometheus.Counter _second = Prometheus.Metrics.CreateCounter([|Name|], "");
            }
            """);

    [Fact]
    public async Task A_constant_in_another_file_is_changed_there()
    {
        ImmutableArray<string> repaired = await Repair.AllAsync<InvalidMetricName, InvalidMetricNameFix>(
            TestProject.Service,
            """
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly Counter<long> _placed = meter.CreateCounter<long>(Names.Placed);
            }
            """,
            """
            using System.Diagnostics.Metrics;

            public class Archive(Meter meter)
            {
                private readonly Counter<long> _placed = meter.CreateCounter<long>(Names.Placed);
            }
            """,
            """
            /// <summary>See <see cref="Placed"/>.</summary>
            public static class Names
            {
                // Orders that were placed.
                public const string Placed = "orders placed", Paid = "orders paid";
            }
            """);

        Assert.Contains("CreateCounter<long>(Names.Placed)", repaired[0], StringComparison.Ordinal);
        Assert.Contains(
            """
                // Orders that were placed.
                public const string Placed = "orders_placed", Paid = "orders paid";
            """,
            repaired[2],
            StringComparison.Ordinal);
    }

    private static string Marked(string name)
        => name.StartsWith("/*", StringComparison.Ordinal) ? name.Replace("\"my orders\"", "[|\"my orders\"|]", StringComparison.Ordinal) : $"[|{name}|]";

    private static Task Fixes(string before, string after) => Verify.Fixes<InvalidMetricName, InvalidMetricNameFix>(before, after);

    private static Task HasNoFix(string source) => Verify.HasNoFix<InvalidMetricName, InvalidMetricNameFix>(source);
}
