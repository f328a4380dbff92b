using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InvalidMetricNameTests
{
    internal static string OpenTelemetry(string statement, string members = "")
        => $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                {{members}}
                void Create(Meter meter, string shop)
                {
                    {{statement}}
                }
            }
            """;

    internal static string Prometheus(string statement, string members = "")
        => $$"""
            using Prometheus;

            public class Shop
            {
                {{members}}
                void Create(IMetricFactory factory, string shop)
                {
                    {{statement}}
                }
            }
            """;

    [Theory]
    [InlineData("\"orders\"")]
    [InlineData("\"Orders.Placed\"")]
    [InlineData("\"http.server/requests-per_second.5xx\"")]
    [InlineData("\"x\"")]
    [InlineData("Name", "const string Name = \"orders\";")]
    [InlineData("Name", "static readonly string Name = \"my orders\";")]
    [InlineData("$\"orders.{shop}.placed\"")]
    [InlineData("$\"{shop} \".Trim()")]
    [InlineData("$\"{shop,10}.placed\"")]
    [InlineData("$\"{shop}.{1}placed\"")]
    [InlineData("\"orders.\" + shop")]
    [InlineData("shop + \"_placed\"")]
    [InlineData("shop")]
    [InlineData("nameof(Shop)")]
    [InlineData("string.Join(\" \", \"my\", \"orders\")")]
    [InlineData("System.Net.Mime.MediaTypeNames.Text.Plain + \" x\"")]
    [InlineData("System.Net.Mime.MediaTypeNames.Multipart.FormData + shop + \":\"")]
    public Task Names_that_OpenTelemetry_takes(string name, string members = "")
        => Verify.IsSilent<InvalidMetricName>(OpenTelemetry($"meter.CreateCounter<long>({name}); meter.CreateObservableGauge({name}, () => 1);", members));

    [Theory]
    [InlineData("\"my orders\"")]
    [InlineData("\"_orders\"")]
    [InlineData("\"5xx\"")]
    [InlineData("\"\"")]
    [InlineData("\"shop:orders\"")]
    [InlineData("\"orders%\"")]
    [InlineData("\"Bestellungen für\"")]
    [InlineData("Name", "const string Name = \"my orders\";")]
    [InlineData("Prefix + \" placed\"", "const string Prefix = \"orders\";")]
    [InlineData("$\"orders for {shop}\"")]
    [InlineData("$\"{shop}:orders\"")]
    [InlineData("$\"9{shop}\"")]
    [InlineData("\"orders for \" + shop")]
    [InlineData("shop + Suffix", "const string Suffix = \"(total)\";")]
    public async Task Names_that_OpenTelemetry_drops(string name, string members = "")
    {
        await Verify.Reports<InvalidMetricName>(OpenTelemetry($"meter.CreateCounter<long>([|{name}|]);", members));
        await Verify.Reports<InvalidMetricName>(OpenTelemetry($"meter.CreateObservableGauge(description: \"\", observeValue: () => 1, name: [|{name}|]);", members));
    }

    [Fact]
    public async Task Names_may_be_255_characters_long()
    {
        await Verify.IsSilent<InvalidMetricName>(OpenTelemetry($"meter.CreateHistogram<double>(\"{new string('a', 255)}\");"));
        await Verify.Reports<InvalidMetricName>(OpenTelemetry($"meter.CreateHistogram<double>([|\"{new string('a', 256)}\"|]);"));
        await Verify.Reports<InvalidMetricName>(OpenTelemetry($"meter.CreateHistogram<double>([|shop + \"{new string('a', 256)}\"|]);"));
        await Verify.IsSilent<InvalidMetricName>(Prometheus($"factory.CreateGauge(\"{new string('a', 300)}\", \"\");"));
    }

    [Theory]
    [InlineData("\"orders\"")]
    [InlineData("\"_orders\"")]
    [InlineData("\"Orders_5\"")]
    [InlineData("$\"orders_{shop}\"")]
    [InlineData("$\"orders_{shop.Replace('-', '_')}\"")]
    [InlineData("shop.Replace(\" \", \"_\")")]
    public async Task Names_that_prometheus_net_takes(string name)
    {
        await Verify.IsSilent<InvalidMetricName>(Prometheus($"Metrics.CreateCounter({name}, \"\");"));
        await Verify.IsSilent<InvalidMetricName>(Prometheus($"factory.CreateSummary({name}, \"\", [{name}]);"));
    }

    [Theory]
    [InlineData("\"my orders\"")]
    [InlineData("\"shop:orders\"")]
    [InlineData("\"shop.orders\"")]
    [InlineData("\"shop-orders\"")]
    [InlineData("\"5xx\"")]
    [InlineData("\"\"")]
    [InlineData("$\"{shop}-orders\"")]
    [InlineData("\"orders/\" + shop")]
    public async Task Names_that_prometheus_net_throws_at(string name)
    {
        await Verify.Reports<InvalidMetricName>(Prometheus($"Metrics.CreateCounter([|{name}|], \"\");"));
        await Verify.Reports<InvalidMetricName>(Prometheus($"factory.CreateGauge([|{name}|], \"\", [\"shop\"]);"));
        await Verify.Reports<InvalidMetricName>(Prometheus($"Metrics.WithManagedLifetime(System.TimeSpan.FromMinutes(1)).CreateHistogram([|{name}|], \"\");"));
    }

    [Theory]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", \"shop\", \"Country_2\", \"_kind\", \"le\", \"quantile\");")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", new[] { \"shop\", shop, \"country\" });")]
    [InlineData("Metrics.CreateSummary(\"a\", \"\", new SummaryConfiguration { LabelNames = new[] { \"le\" } });")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", new HistogramConfiguration { LabelNames = [\"quantile\"] });")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", new HistogramConfiguration { LabelNames = [.. shop.Split(',')] });")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", shop.Split(','));")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", shop, shop);")]
    [InlineData("var gauge = Metrics.CreateGauge(\"a\", \"\", \"shop\"); gauge.WithLabels(\"__any thing\", \"le\");")]
    public Task Labels_that_prometheus_net_takes(string statement) => Verify.IsSilent<InvalidMetricName>(Prometheus(statement));

    [Theory]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", \"ok\", [|\"shop-name\"|], [|\"shop.name\"|]);")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", [|\"__shop\"|]);")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", new[] { [|\"my shop\"|], shop });")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", [[|\"\"|], \"ok\"]);")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", [|\"le\"|]);")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"\", new HistogramConfiguration { LabelNames = [\"shop\", [|\"le\"|]] });")]
    [InlineData("factory.CreateSummary(\"a\", \"\", new SummaryConfiguration { LabelNames = new[] { [|\"quantile\"|] } });")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", \"shop\", \"country\", [|\"shop\"|]);")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", [|$\"{shop} x\"|]);")]
    public Task Labels_that_prometheus_net_throws_at(string statement) => Verify.Reports<InvalidMetricName>(Prometheus(statement));

    [Fact]
    public Task Others_with_such_methods_are_not_meant()
        => Verify.IsSilent<InvalidMetricName>("""
            using System.Diagnostics.Metrics;

            public class Registry
            {
                public void CreateCounter<T>(string name, string? unit = null) { }
                public void Create(Meter meter) => CreateCounter<long>("my orders");
            }
            """);

    [Fact]
    public async Task Tests_are_left_alone()
    {
        await Verify.IsSilent<InvalidMetricName>(OpenTelemetry("meter.CreateCounter<long>(\"my orders\");"), TestProject.Tests);
        await Verify.IsSilent<InvalidMetricName>(Prometheus("Metrics.CreateCounter(\"my orders\", \"\");"), TestProject.Tests);
    }

    [Fact]
    public Task The_message_says_that_OpenTelemetry_drops_it()
        => Verify.Reports<InvalidMetricName>(
            OpenTelemetry("meter.CreateCounter<long>([|\"my orders\"|]); meter.CreateCounter<long>([|\"5xx\"|]); meter.CreateCounter<long>([|$\"orders {shop}\"|]);"),
            null,
            "The instrument name 'my orders' has a ' ': OpenTelemetry drops such an instrument without a word, so it is never exported. Write 'my_orders'.",
            "The instrument name '5xx' begins with '5': OpenTelemetry drops such an instrument without a word, so it is never exported. Begin with a letter, and use only letters, digits, '_', '.', '-' and '/', 255 in all.",
            "The instrument name '$\"orders {shop}\"' has a ' ': OpenTelemetry drops such an instrument without a word, so it is never exported. Begin with a letter, and use only letters, digits, '_', '.', '-' and '/', 255 in all.");

    [Fact]
    public Task The_message_says_that_prometheus_net_throws()
        => Verify.Reports<InvalidMetricName>(
            Prometheus("Metrics.CreateHistogram([|\"shop.orders\"|], \"\", [|\"__shop\"|], [|\"le\"|], \"a\", [|\"a\"|]);"),
            null,
            "The metric name 'shop.orders' has a '.': prometheus-net throws an ArgumentException where the metric is created, and a type that creates it in a static field cannot be used at all. Write 'shop_orders'.",
            "The label name '__shop' begins with '__', which is kept for Prometheus itself: prometheus-net throws an ArgumentException where the metric is created, and a type that creates it in a static field cannot be used at all. Write 'shop'.",
            "The label name 'le' is the label of a histogram's own buckets: prometheus-net throws an ArgumentException where the metric is created, and a type that creates it in a static field cannot be used at all. Give it another name.",
            "The label name 'a' is given twice: prometheus-net throws an InvalidOperationException where the metric is created, and a type that creates it in a static field cannot be used at all. Give each label a name of its own.");

    [Fact]
    public async Task Half_typed_code_is_no_trouble()
    {
        var project = TestProject.Service with { MayNotCompile = true };
        await Verify.IsSilent<InvalidMetricName>(OpenTelemetry("meter.CreateCounter<long>("), project);
        await Verify.IsSilent<InvalidMetricName>(OpenTelemetry("meter.CreateCounter<long>(Names.Orders + \" \");"), project);
        await Verify.IsSilent<InvalidMetricName>(OpenTelemetry("meter.CreateCounter<long>($\"{\");"), project);
        await Verify.IsSilent<InvalidMetricName>(Prometheus("Metrics.CreateCounter(\"a\", \"\", new CounterConfiguration { LabelNames = new string[] { , } });"), project);
        await Verify.IsSilent<InvalidMetricName>(Prometheus("Metrics.CreateCounter(\"a\", \"\", new CounterConfiguration { LabelNames = });"), project);
    }

    [Fact]
    public void It_is_a_warning() => Assert.Equal(DiagnosticSeverity.Warning, new InvalidMetricName().Descriptor.DefaultSeverity);
}
