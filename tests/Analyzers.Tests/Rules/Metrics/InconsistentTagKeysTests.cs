using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InconsistentTagKeysTests
{
    [Fact]
    public Task Tells_both_spellings_or_both_sets()
        => Verify.Reports<InconsistentTagKeys>(
            Around(
                """Placed.Add(1, new KeyValuePair<string, object?>("shop_id", 1)); Placed.Add(2, new KeyValuePair<string, object?>("shop_id", 2)); [|Placed.Add(3, new KeyValuePair<string, object?>("shopId", 3))|];""",
                """Sold.Add(1, new("shop", 1), new("channel", 2)); [|Sold.Add(2, new KeyValuePair<string, object?>("shop", 2))|]; [|Sold.Add(3)|];"""),
            null,
            "'Placed' is tagged with 'shopId' here and with 'shop_id' elsewhere: to every query these are two keys, and each shows half of the values. Write 'shop_id' here too.",
            "'Sold' is measured with the tag 'shop' here and with the tags 'shop', 'channel' elsewhere: a query that groups by a key never shows what lacks it. Use the same tag keys at every place.",
            "'Sold' is measured with no tags here and with the tags 'shop', 'channel' elsewhere: a query that groups by a key never shows what lacks it. Use the same tag keys at every place.");

    [Theory]
    [InlineData("Placed.Add(1, Tag(\"a\")); [|Placed.Add(1)|];")]
    [InlineData("[|Placed.Add(1)|]; Placed.Add(1, Tag(\"a\"));")]
    [InlineData("Placed.Add(1, Tag(\"user.id\")); [|Placed.Add(1, Tag(\"user_id\"))|];")]
    [InlineData("Placed.Add(1, Tag(\"Shop\"), Tag(\"b\")); [|Placed.Add(1, Tag(\"shop\"), Tag(\"b\"))|]; Placed.Add(1, Tag(\"Shop\"), Tag(\"b\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\")); [|Placed.Add(1, Tag(\"b\"))|];")]
    [InlineData("Placed.Add(1, Tag(\"outcome\"), Tag(\"operation\")); [|Placed.Add(1, Tag(\"outcome\"))|];")]
    [InlineData("Placed.Add(1, Tag(\"outcome\"), Tag(\"exchange\")); [|Placed.Add(1, Tag(\"outcome\"), Tag(\"queue\"))|];")]
    [InlineData("Placed.Add(1, Tag(\"shop\"), Tag(\"reason\")); [|Placed.Add(1, Tag(\"shop\"), Tag(\"basis\"))|];")]
    [InlineData("Placed.Add(1, new TagList { { \"a\", 1 }, { \"b\", 2 } }); [|Placed.Add(1, new TagList { { \"a\", 1 } })|];")]
    [InlineData("var tags = new TagList { { \"a\", 1 } }; tags.Add(\"b\", 2); Placed.Add(1, tags); [|Placed.Add(1, Tag(\"a\"))|]; Placed.Add(1, Tag(\"b\"), Tag(\"a\"));")]
    [InlineData("Placed.Add(1, new[] { new KeyValuePair<string, object?>(\"a\", 1), Tag(\"b\") }); [|Placed.Add(1, Tag(\"a\"))|];")]
    [InlineData("this.Placed?.Add(1, Tag(\"a\")); [|Placed?.Add(1)|];", "Placed?[|.Add(1)|];")]
    public Task Reports(string statements, string? conditional = null)
        => Verify.Reports<InconsistentTagKeys>(Around(Expand(conditional is null ? statements : statements.Replace("[|Placed?.Add(1)|];", conditional, StringComparison.Ordinal))));

    [Theory]
    [InlineData("Placed.Add(1); Placed.Add(2);")]
    [InlineData("Placed.Add(1, Tag(\"outcome\"), Tag(\"block_reason\")); Placed.Add(1, Tag(\"outcome\"), Tag(\"basis\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\"), Tag(\"b\")); Placed.Add(1, Tag(\"b\"), Tag(\"a\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Sold.Add(1, Tag(\"b\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, given);")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, pairs);")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, Tag(key));")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, Make());")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, Tag(\"b\")); Placed.Add(1, given);")]
    [InlineData("var tags = new TagList { { \"a\", 1 } }; if (key.Length > 1) tags.Add(\"b\", 2); Placed.Add(1, tags); Placed.Add(1, Tag(\"a\"));")]
    [InlineData("var tags = new TagList { { \"a\", 1 } }; Fill(ref tags); Placed.Add(1, tags); Placed.Add(1, Tag(\"b\"));")]
    [InlineData("Placed.Add(1, Tag(\"a\")); Placed.Add(1, key.Length > 1 ? Tag(\"b\") : Tag(\"a\"));")]
    [InlineData("Placed.Add(1, Tag(\"shop\")); Placed.Add(1, Tag(\"shop\"), Tag(\"error.type\"));")]
    [InlineData("Placed.Add(1); Placed.Add(1, Tag(\"exception\"));")]
    [InlineData("Placed.Add(1, Tag(\"shop\")); Placed.Add(1, Tag(\"shop\"), Tag(\"failure_reason\"));")]
    [InlineData("Placed.Add(1, [Tag(\"a\"), .. pairs]); Placed.Add(1, Tag(\"a\"));")]
    public Task Is_silent(string statements) => Verify.IsSilent<InconsistentTagKeys>(Around(Expand(statements)));

    [Fact]
    public Task An_instrument_of_the_whole_project_is_judged_at_the_end()
        => Verify.Reports<InconsistentTagKeys>("""
            using System.Diagnostics.Metrics;

            internal static class ShopMetrics
            {
                public static readonly Counter<int> Placed = new Meter("shop").CreateCounter<int>("placed");
            }

            public class Web
            {
                public void Place(string shop) => ShopMetrics.Placed.Add(1, new KeyValuePair<string, object?>("shop", shop));
                public void PlaceTwo(string shop) => ShopMetrics.Placed.Add(2, new KeyValuePair<string, object?>("shop", shop));
            }

            public class Phone
            {
                public void Place(string shop) => [|ShopMetrics.Placed.Add(1, new KeyValuePair<string, object?>("Shop", shop))|];
            }
            """);

    [Fact]
    public Task Wrappers_pass_what_is_not_to_be_seen()
        => Verify.IsSilent<InconsistentTagKeys>("""
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly Counter<int> _placed = meter.CreateCounter<int>("placed");
                private void Count(int by, params KeyValuePair<string, object?>[] tags) => _placed.Add(by, tags);
                public void Place() { Count(1, new KeyValuePair<string, object?>("a", 1)); Count(1); _placed.Add(1); }
            }
            """);

    [Fact]
    public Task What_a_wrapper_adds_stands_in_its_body()
        => Verify.IsSilent<InconsistentTagKeys>("""
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly Counter<int> _placed = meter.CreateCounter<int>("placed");
                private void Count(int by) => _placed.Add(by, new KeyValuePair<string, object?>("a", 1));
                public void Place() { Count(1); _placed.Add(1, new KeyValuePair<string, object?>("a", 2)); Count(2); }
            }
            """);

    [Fact]
    public Task Labels_of_prometheus_net_are_named_once_for_all()
        => Verify.IsSilent<InconsistentTagKeys>("""
            using Prometheus;

            public class Orders
            {
                private static readonly Counter Placed = Metrics.CreateCounter("placed_total", "", "shop");
                public void Place(string shop) { Placed.WithLabels(shop).Inc(); Placed.WithLabels("a").Inc(); }
            }
            """);

    // Tag("a") is short for a pair.
    private static string Expand(string statements)
        => System.Text.RegularExpressions.Regex.Replace(statements, """Tag\(([^()]*)\)""", "new KeyValuePair<string, object?>($1, 1)");

    private static string Around(params string[] statements)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter)
            {
                private readonly Counter<int> Placed = meter.CreateCounter<int>("placed");
                private readonly Counter<int> Sold = meter.CreateCounter<int>("sold");
                private static KeyValuePair<string, object?> Make() => default;
                private static void Fill(ref TagList tags) { }

                public void Do(TagList given, KeyValuePair<string, object?>[] pairs, string key)
                {
                    {{string.Join("\n", statements)}}
                }
            }
            """;
}
